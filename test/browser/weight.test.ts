import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { styleSheet } from '../../scripts/bundle/styles.ts'
import { aSite } from '../pages/asking.ts'

const dist = join(import.meta.dirname, '../../dist')
const file = (path: string): string => readFileSync(join(dist, path), 'utf8')
const weigh = (text: string): number => brotliCompressSync(text).length / 1024

describe('the first public page', () => {
  test('weighs at most 30 kB, of which the style sheet at most 12, and asks for nothing else', async () => {
    const { html } = await (await aSite()).ask('/en')
    expect(weigh(file(styleSheet()))).toBeLessThanOrEqual(12)
    // Pages are not compressed on their way.
    expect(Buffer.byteLength(html) / 1024 + weigh(file(styleSheet()))).toBeLessThanOrEqual(30)
    expect([...html.matchAll(/(?:src|rel="stylesheet" href)="([^"]+)"/g)].map(([, url]) => url)).toEqual(['/assets/pages.css'])
    expect(file(styleSheet())).not.toMatch(/@font-face|url\(|GDS Transport/)
  })
})

describe('the console', () => {
  const page = file('console/index.html')

  test('loads at most 180 kB of JavaScript before the queue is there', () => {
    const first = [...page.matchAll(/(?:src|href)="\/(console\/assets\/[^"]+\.js)"/g)].map(([, path = '']) => path)
    const languages = readdirSync(join(dist, 'console/assets')).filter((name) => /^(console|terms)-.*\.js$/.test(name))
    const largest = Math.max(...languages.map((name) => weigh(file(`console/assets/${name}`))))
    expect(first.length).toBeGreaterThan(0)
    expect(first.reduce((sum, path) => sum + weigh(file(path)), 2 * largest)).toBeLessThanOrEqual(180)
  })

  test('has nothing inline and nothing from elsewhere', () => {
    expect(page).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=|\son\w+=|(?:src|href)="https?:/)
  })
})
