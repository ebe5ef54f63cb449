import { Link } from '@tanstack/react-router'
import { useWords } from './session.ts'

/** For an address that leads nowhere, and for a case that is not this moderator's: the same words. */
export const Missing = () => {
  const { trouble } = useWords().console
  return (
    <div className="state">
      <h1>{trouble.notFound}</h1>
      <p>
        <Link to="/">{trouble.back}</Link>
      </p>
    </div>
  )
}
