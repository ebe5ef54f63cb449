// What every entry does first, on any Node from 20: install what is missing, find Node 24, go on there.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dependenciesAreHere, installDependencies } from './dependencies.mjs'
import { findNode } from './find-node.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
// PATH is called Path on Windows; a second spelling beside it would be ignored.
const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'

/**
 * Runs `program` (a path below the project's root) with Node 24 and ends this process as that one ended.
 * It starts by absolute path: a shell or npm may still hold the Node that was first on PATH before the installation.
 */
export async function continueOnNode24(program, args = [], variables = {}) {
  if (!dependenciesAreHere(root) && !(await installDependencies(root))) process.exit(1)
  const { node, problem } = findNode(root)
  if (problem) {
    process.stderr.write(`${problem}\n`)
    process.exit(1)
  }
  const path = [join(root, 'node_modules', '.bin'), dirname(node), process.env[pathName]].join(
    process.platform === 'win32' ? ';' : ':',
  )
  const child = spawn(node, [join(root, program), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...variables, [pathName]: path },
  })
  passOnSignals(child)
  child.on('error', (error) => {
    process.stderr.write(`${node} could not be started: ${error.message}\n`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => endLike(code, signal))
}

/** A Ctrl-C in a terminal reaches the child by itself, so only a signal sent to this process alone is passed on. */
function passOnSignals(child) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
}

function endLike(code, signal) {
  if (!signal) process.exit(code ?? 1)
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
}
