import { onlineManager } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import { Button } from 'react-aria-components/Button'
import { LANES } from '../../shared/dsa/case.ts'
import { LANGUAGES } from '../../shared/messages/languages.ts'
import { CONSOLE_LANGUAGES, isConsoleLanguage } from '../../shared/messages/load-console.ts'
import { useExpired } from './expired.ts'
import { useSession, useWords } from './session.ts'

/** What is around every screen. */
export const Frame = () => {
  const { skip } = useWords().console
  return (
    <div className="app">
      <a className="skip" href="#main">
        {skip}
      </a>
      <Menu />
      <main id="main" tabIndex={-1}>
        <Banners />
        <Outlet />
      </main>
    </div>
  )
}

const Menu = () => {
  const { console, language } = useWords()
  return (
    <nav className="menu" aria-label={console.menu}>
      <b className="menu__name">{console.name}</b>
      <Link to="/" activeOptions={{ exact: true, includeSearch: true }} className="menu__link">
        {console.queue.title}
      </Link>
      <ul className="menu__lanes">
        {LANES.map((lane) => (
          <li key={lane}>
            <Link to="/" search={{ lane }} activeOptions={{ includeSearch: true }} className={`menu__link lane lane--${lane}`}>
              {console.lanes[lane]}
            </Link>
          </li>
        ))}
      </ul>
      <Me key={language} />
    </nav>
  )
}

const Me = () => {
  const { words, person, setLanguage, config } = useSession()
  const { console } = words
  return (
    <div className="me">
      <label htmlFor="language">{console.language}</label>
      <select
        id="language"
        value={words.language}
        onChange={({ target }) => {
          if (isConsoleLanguage(target.value)) setLanguage(target.value)
        }}
      >
        {CONSOLE_LANGUAGES.map((code) => (
          <option key={code} value={code} lang={code}>
            {LANGUAGES[code].name}
          </option>
        ))}
      </select>
      <span>{config.serviceName}</span>
      <span>{console.signedInAs(person.name)}</span>
      <Button className="quiet" onPress={() => void person.leave()}>
        {console.signOut}
      </Button>
    </div>
  )
}

const Banners = () => {
  const online = useSyncExternalStore(
    (told) => onlineManager.subscribe(told),
    () => onlineManager.isOnline(),
  )
  const expired = useExpired()
  const { person, words } = useSession()
  const { trouble } = words.console
  return (
    <div className="banners" aria-live="polite">
      {!online && <p className="banner banner--warn">{trouble.offline}</p>}
      {expired && (
        <p className="banner banner--danger">
          {trouble.expired}{' '}
          <Button className="quiet" onPress={() => void person.again()}>
            {trouble.signIn}
          </Button>
        </p>
      )}
    </div>
  )
}
