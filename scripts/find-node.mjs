// Which Node runs the project: the one that npm installed beside it, or else the one that runs this, if it is new enough.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

export const WANTED = 24

const howTo = {
  darwin: 'On macOS: `brew install node@24`, or the installer from https://nodejs.org/en/download.',
  win32: 'On Windows: `winget install OpenJS.NodeJS.LTS`, or the installer from https://nodejs.org/en/download.',
  linux: 'On this Linux, take it from your distribution, from https://nodejs.org/en/download, or by `nvm install 24`.',
}

/** Either `{ node }`, an absolute path, or `{ problem }`, what to tell the person. */
export function findNode(
  root,
  { platform, arch, version, execPath } = {
    platform: process.platform,
    arch: process.arch,
    version: process.versions.node,
    execPath: process.execPath,
  },
) {
  const installed = join(root, 'node_modules', `node-${platform}-${arch}`, 'bin', 'node')
  if (execPath === installed || startsHere(installed)) return { node: installed }
  if (majorOf(version) >= WANTED) return { node: execPath }
  const system = howTo[platform] ?? howTo.linux
  return { problem: `This needs Node ${WANTED} or newer, and this is Node ${version}.\n${system}\nThen run the command again.` }
}

/** A binary for another C library is there, and yet does not start. */
function startsHere(node) {
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return status === 0 && majorOf(stdout.replace('v', '')) >= WANTED
}

const majorOf = (version) => Number.parseInt(version, 10)
