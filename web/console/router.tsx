import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { LANES, type Lane } from '../../shared/dsa/case.ts'
import { Frame } from './frame.tsx'
import { Missing } from './missing.tsx'
import { QueuePage } from './queue/queue-page.tsx'

const root = createRootRoute({ component: Frame, notFoundComponent: Missing })

/** The filter is part of the address, so that it can be kept and sent. */
const queue = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: ({ lane }): { readonly lane?: Lane } => {
    const found = LANES.find((one) => one === lane)
    return found ? { lane: found } : {}
  },
  component: QueuePage,
})

/** Loaded when a case is opened, or about to be. */
const review = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId',
  component: lazyRouteComponent(() => import('./case/case-page.tsx'), 'CasePage'),
})

export const makeRouter = () =>
  createRouter({ routeTree: root.addChildren([queue, review]), basepath: '/console', defaultPreload: 'intent' })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
