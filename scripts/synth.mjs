// `npm run synth`: the template, checked offline, into cdk.out.
import { continueOnNode24 } from './ready.mjs'

await continueOnNode24('node_modules/aws-cdk/bin/cdk', ['synth', '--quiet', ...process.argv.slice(2)], {
  CDK_DISABLE_CLI_TELEMETRY: 'true',
})
