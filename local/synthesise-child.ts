// Runs by itself and ends: what bundling and the CDK load into memory goes with it.
import { join } from 'node:path'
import { build } from 'esbuild'

const [folder = '', stage = '', what = 'all'] = process.argv.slice(2)

await build({
  entryPoints: [join(import.meta.dirname, 'lambda', 'environment.ts')],
  outfile: join(folder, 'environment.mjs'),
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  logLevel: 'warning',
})

if (what === 'all') {
  const { bundle } = (await import(join(import.meta.dirname, '..', 'scripts', 'bundle.ts'))) as { bundle(): Promise<void> }
  const [{ makeApp }] = await Promise.all([
    import(join(import.meta.dirname, '..', 'infra', 'app.ts')) as Promise<{
      makeApp(options: { stage: string; outdir: string }): { synth(): unknown }
    }>,
    bundle(),
  ])
  makeApp({ stage, outdir: join(folder, 'cdk.out') }).synth()
}
