import type { Complaining } from '../en/complaining.ts'

const decision: Complaining['decision'] = {
  copy: 'Deze pagina is een kopie van ons bericht aan u. U kunt haar afdrukken en bewaren.',
  replaced: 'Deze beslissing geldt niet meer. Na een klacht is er een nieuwe voor in de plaats gekomen.',
  newDecision: 'De nieuwe beslissing lezen',
}

const complain: Complaining['complain'] = {
  title: 'Een klacht over deze beslissing',
  intro:
    'Denkt u dat de beslissing niet klopt? Zeg ons in uw eigen woorden waarom. Het kost niets. Een mens die de beslissing niet heeft genomen, onderzoekt haar.',
  until: (when) => `U kunt een klacht indienen tot en met ${when}.`,
  over: (when) =>
    `De termijn om bij ons een klacht in te dienen eindigde op ${when}. De andere wegen die hierboven staan, blijven voor u open.`,
  explanation: {
    label: 'Waarom denkt u dat?',
    hint: 'Hoogstens 5.000 tekens. U hoeft de wet niet te kennen.',
    missing: 'Schrijf waarom u denkt dat de beslissing niet klopt',
    tooLong: (count) => `Kort uw tekst in tot 5.000 tekens; hij heeft er ${count}`,
  },
  send: 'Klacht versturen',
  refused: {
    'complaint-window-over': 'Uw tekst is niet verstuurd, omdat de termijn voor een klacht voorbij is',
    'complaint-already-decided': 'Uw tekst is niet verstuurd, omdat we uw klacht al hebben beantwoord',
    'complaint-is-long-enough': 'Uw tekst is niet verstuurd, omdat er niets meer aan deze klacht kan worden toegevoegd',
    'complaints-not-offered': 'Uw tekst is niet verstuurd, omdat deze dienst geen klachtenprocedure heeft',
    'decision-not-yet-in-effect':
      'Uw tekst is niet verstuurd, omdat de beslissing nog niet is ingegaan. Probeer het over een paar minuten opnieuw',
    'no-restriction-to-contest': 'Uw tekst is niet verstuurd, omdat deze beslissing niets van u beperkt',
  },
  notSent: 'Wat u hebt geschreven',
}

const complaint: Complaining['complaint'] = {
  title: 'Uw klacht',
  receivedOn: 'Ontvangen op',
  state: 'Stand',
  states: { received: 'Ontvangen', 'being-examined': 'Een mens onderzoekt haar', answered: 'Beantwoord' },
  words: 'Wat u hebt geschreven',
  add: {
    label: 'Iets toevoegen',
    hint: 'Bijvoorbeeld nieuwe feiten of bewijzen. Hoogstens 5.000 tekens.',
    missing: 'Schrijf wat u wilt toevoegen',
  },
  sendMore: 'Ook dit versturen',
  sent: {
    lodged: 'We hebben uw klacht',
    added: 'We hebben dit aan uw klacht toegevoegd',
    steps: [
      'Een mens die de beslissing niet heeft genomen, leest wat u hebt geschreven.',
      'Die onderzoekt de beslissing opnieuw.',
      'U krijgt ons antwoord, met de redenen.',
    ],
    where:
      'Het antwoord verschijnt op de pagina van de beslissing. Als we een e-mailadres van u kennen, sturen we het ook daarheen.',
    back: 'Terug naar de beslissing en uw klacht',
  },
}

export const complaining: Complaining = { decision, complain, complaint }
