import type { ReactNode } from 'react'

/** Names and values; what is not known is left out. */
export const Facts = ({ list }: { readonly list: readonly (readonly [name: string, value: ReactNode])[] }) => (
  <dl className="facts">
    {list
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
)
