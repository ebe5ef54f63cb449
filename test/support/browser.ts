import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const { version } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/package.json'), 'utf8'),
)
const folder = join(tmpdir(), `notice-and-action-chromium-${version}`)

/** Not the package's own arguments: they hold `--single-process`, with which closing a context closes the browser. */
const ARGUMENTS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--font-render-hinting=none']

/** A Chromium that needs nothing of the system; another one by CHROMIUM_PATH. */
export function launchBrowser(): Promise<Browser> {
  const own = process.env['CHROMIUM_PATH']
  if (own) return chromium.launch({ executablePath: own, args: ARGUMENTS })
  unpackBrowser()
  return chromium.launch({ executablePath: join(folder, 'chromium'), args: ARGUMENTS, env: { ...surroundings() } })
}

/** Once for each version. Complete or not there at all: it gets its name only when everything is in it. */
export function unpackBrowser(): void {
  if (process.env['CHROMIUM_PATH'] || existsSync(folder)) return
  const partial = `${folder}.${process.pid}`
  mkdirSync(partial, { recursive: true })
  const script = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())"
  const unpacked = spawnSync(process.execPath, ['-e', script], {
    cwd: import.meta.dirname,
    // It unpacks to the temporary folder; its own libraries only where it believes to be in Lambda.
    env: { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    encoding: 'utf8',
  })
  if (unpacked.status !== 0) throw new Error(`Chromium could not be unpacked:\n${unpacked.stderr}`)
  writeFileSync(join(partial, 'fonts/fonts.conf'), fontsIn(join(folder, 'fonts')))
  try {
    renameSync(partial, folder)
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

/** Its own libraries where the system lacks them, and its own fonts beside those of the system. */
function surroundings(): Readonly<Record<string, string>> {
  const fonts = { FONTCONFIG_FILE: join(folder, 'fonts/fonts.conf'), HOME: folder, PATH: process.env['PATH'] ?? '' }
  const bare = spawnSync(join(folder, 'chromium'), ['--version'], { env: fonts, timeout: 20_000 })
  return bare.status === 0 ? fonts : { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023/lib') }
}

const fontsIn = (fonts: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts</dir><dir>${fonts}</dir><cachedir>${fonts}/cache</cachedir></fontconfig>
`
