import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Nothing inline and nothing from elsewhere, so that the console runs under a policy without `unsafe-` anything. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  plugins: [react()],
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
