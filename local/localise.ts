import type { Ports } from './settings.ts'
import type { Place } from './template/system.ts'

/** Replaces the addresses that AWS would have given by the ones of this machine, wherever the template put them together. */
export function localiser(ports: Ports, { region }: Place): (text: string) => string {
  const signIn = `http://127.0.0.1:${ports.signIn}`
  const replacements: readonly (readonly [RegExp, string])[] = [
    [new RegExp(`https://cognito-idp\\.${region}\\.amazonaws\\.com/${region}_\\w+`, 'g'), signIn],
    [/https:\/\/[\w-]+\.auth\.[\w-]+\.amazoncognito\.com/g, signIn],
    [new RegExp(`https://127\\.0\\.0\\.1:(${Object.values(ports).join('|')})`, 'g'), 'http://127.0.0.1:$1'],
    [/http:\/\/127\.0\.0\.1:8081\b/g, `http://127.0.0.1:${ports.platform}`],
    [/http:\/\/127\.0\.0\.1:8090\b/g, `http://127.0.0.1:${ports.transparency}`],
    [new RegExp(`https://[\\w-]+\\.execute-api\\.${region}\\.amazonaws\\.com`, 'g'), `http://127.0.0.1:${ports.api}`],
  ]
  return (text) => replacements.reduce((changed, [pattern, local]) => changed.replace(pattern, local), text)
}
