import { Fragment } from 'react'
import { defanged } from './inert.ts'

/** Where a content is, as a text that leads nowhere; it breaks at its slashes. */
export const Address = ({ location }: { readonly location: string }) => (
  <bdi className="address">
    {defanged(location)
      .split(/(?<=[/?&])/u)
      .map((part, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, always in the same order
        <Fragment key={n}>
          {part}
          <wbr />
        </Fragment>
      ))}
  </bdi>
)
