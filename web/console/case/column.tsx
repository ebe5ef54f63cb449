import type { ReactNode } from 'react'

interface ColumnProps {
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}

/** One of the three columns of a case. It scrolls by itself, so the keyboard must be able to reach it. */
export const Column = ({ label, className = '', children }: ColumnProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus (axe: scrollable-region-focusable)
  <section className={`column ${className}`} aria-label={label} tabIndex={0}>
    {children}
  </section>
)
