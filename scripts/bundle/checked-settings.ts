import { pathToFileURL } from 'node:url'
import type { Plugin } from 'esbuild'

/** The configuration is checked here, once, and goes into the bundles as plain values: no function checks it again while it starts. */
export const checkedSettings: Plugin = {
  name: 'checked-settings',
  setup(build) {
    build.onLoad({ filter: /[\\/]shared[\\/]runtime[\\/]service-settings\.ts$/ }, async ({ path }) => {
      const { settings } = (await import(pathToFileURL(path).href)) as { readonly settings: unknown }
      return { contents: `export const settings = ${JSON.stringify(settings)}`, loader: 'js' }
    })
  },
}
