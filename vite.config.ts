import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The screens. The window's process, the desk process and the preload are built in scripts/build.mjs.
export default defineConfig({
  root: 'src-renderer',
  base: '/',
  // 'en', not 'en-GB': React Aria has its words in en-US only, and without them no button can be drawn.
  plugins: [{ ...optimizeLocales.vite({ locales: ['en'] }), enforce: 'pre' }, react()],
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    // What Electron 33 shows; the content security policy takes no inlined fonts.
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
})
