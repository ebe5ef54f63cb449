// `npm run deploy`: all stacks, into the AWS account of the credentials at hand.
import { continueOnNode24 } from './ready.mjs'

await continueOnNode24('node_modules/aws-cdk/bin/cdk', ['deploy', '--all', ...process.argv.slice(2)], {
  CDK_DISABLE_CLI_TELEMETRY: 'true',
})
