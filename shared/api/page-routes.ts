/** The public pages. Beside the route table, because they answer HTML and not JSON. `{language}` is a language that we have messages in. */
export const pageRoutes = [
  { method: 'GET', path: '/', entry: 'show-pages' },
  { method: 'GET', path: '/{language}', entry: 'show-pages' },
  { method: 'POST', path: '/{language}', entry: 'show-pages' },
  { method: 'GET', path: '/{language}/help', entry: 'show-pages' },
  { method: 'GET', path: '/{language}/sent/{noticeId}/{token}', entry: 'show-pages' },
  { method: 'GET', path: '/{language}/status/{noticeId}/{token}', entry: 'show-pages' },
  { method: 'GET', path: '/{language}/decision/{decisionId}/{party}/{token}', entry: 'show-pages' },
  { method: 'POST', path: '/{language}/decision/{decisionId}/{party}/{token}', entry: 'show-pages' },
  { method: 'GET', path: '/status/{noticeId}/{token}', entry: 'show-pages' },
  { method: 'GET', path: '/decision/{decisionId}/{party}/{token}', entry: 'show-pages' },
] as const

export type PageRoute = (typeof pageRoutes)[number]
