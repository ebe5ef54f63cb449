// Are the packages of package-lock.json installed? If not, `npm ci`, with something to look at.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** npm leaves a lockfile of what it really installed, and only once it has finished. */
export function dependenciesAreHere(root) {
  const installedFile = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installedFile)) return false
  const installed = readPackages(installedFile)
  const alreadyTried = existsSync(stampFile(root)) && readFileSync(stampFile(root), 'utf8') === lockHash(root)
  return Object.entries(readPackages(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    const found = installed[path]
    if (path === '' || found?.version === wanted.version) return true
    if (found || !wanted.optional) return false
    // An optional package that could not be installed here once is not tried again and again.
    return alreadyTried || !isMadeForHere(wanted)
  })
}

/** Resolves to whether it worked. */
export async function installDependencies(root) {
  const stop = showProgress('Installing the packages of package-lock.json')
  const { code, output } = await runNpm(root, [
    'ci',
    '--include=dev',
    '--include=optional',
    '--loglevel=error',
    '--no-audit',
    '--no-fund',
  ])
  stop(code === 0 ? 'done' : 'failed')
  if (code === 0) writeFileSync(stampFile(root), lockHash(root))
  else
    process.stderr.write(
      `${output}\nThe packages could not be installed; npm's own words are above. Once that is mended, run the command again.\n`,
    )
  return code === 0
}

function runNpm(root, args) {
  // Under `npm run`, npm says where it is; on Windows `npm` alone is a shell script.
  const npm = process.env.npm_execpath
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  const child = spawn(command, [...first, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: command === 'npm' && process.platform === 'win32',
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: `npm could not be started: ${error.message}` }))
    // What npm says after that is how to use it.
    child.on('close', (code) => resolve({ code, output: output.split('\nnpm error Clean install a project')[0].trim() }))
  })
}

/** A spinner in a terminal, otherwise a line now and then. Returns how to end it. */
function showProgress(text) {
  const from = Date.now()
  const seconds = () => `${Math.round((Date.now() - from) / 1000)} s`
  const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
  const live = process.stderr.isTTY
  let tick = 0
  if (!live) process.stderr.write(`${text} …\n`)
  const timer = setInterval(
    () => process.stderr.write(live ? `\r${frames[tick++ % frames.length]} ${text} … ${seconds()} ` : `  … ${seconds()}\n`),
    live ? 100 : 10_000,
  )
  return (end) => {
    clearInterval(timer)
    process.stderr.write(`${live ? '\r' : ''}${text} … ${end} after ${seconds()}\n`)
  }
}

/** Packages for one C library are left to npm: telling which one is here takes longer than the rest of this file. */
const isMadeForHere = ({ os, cpu, libc }) =>
  !libc && os !== undefined && allows(os, process.platform) && allows(cpu, process.arch)

/** As in package.json: a list of names, or of names with "!" before them. */
function allows(list, name) {
  if (!list) return true
  const names = [list].flat()
  return names.includes(name) || (names.every((entry) => entry.startsWith('!')) && !names.includes(`!${name}`))
}

const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
const stampFile = (root) => join(root, 'node_modules', '.installed-from')
const lockHash = (root) =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
