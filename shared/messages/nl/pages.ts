import type { Pages } from '../en/pages.ts'
import { complaining } from './complaining.ts'

const hints: Pages['hints'] = {
  'unsafe-product': 'kan iemand verwonden, wordt teruggeroepen, mist veiligheidskeurmerken',
  'medicine-or-supplement': 'zonder vergunning verkocht, of belooft genezing',
  'counterfeit-or-copied': 'namaak, mijn merk, mijn ontwerp, mijn afbeelding',
  'prohibited-goods': 'wapens, drugs, beschermde dieren, gestolen goederen',
  'scam-or-hidden-offer': 'verborgen verkoper, of een link naar een ander product',
  'sexual-content': 'zichtbaar voor kinderen, of zonder toestemming',
  'child-sexualisation': 'afbeelding, tekst of pop; we vragen niet wie u bent',
  'personal-data': '',
  'something-else': '',
  'not-sure': '',
}

const form: Pages['form'] = {
  title: 'Iets illegaals melden',
  intro:
    'Meld ons een aanbod dat tegen de wet is. Een mens bekijkt elke melding. U hebt geen account nodig en hoeft uw naam niet te noemen.',
  problem: 'Er is een probleem',
  optional: 'niet verplicht',
  locations: {
    label: 'Om welke advertentie gaat het?',
    hint: 'Plak de link of schrijf het artikelnummer. Meer mag ook, elk op een eigen regel.',
    missing: 'Vul de link of het nummer van de advertentie in',
    tooMany: (count) => `Vul hoogstens 50 links in; het zijn er ${count}. Stuur de andere in een tweede melding`,
    tooLong: 'Kort de link in: een ervan is langer dan 2.048 tekens',
  },
  reasons: {
    label: 'Wat is ermee mis?',
    hint: 'Kies tot drie redenen. U hoeft de wet niet te kennen.',
    missing: 'Kies wat ermee mis is',
    tooMany: 'Kies hoogstens drie redenen',
  },
  explanation: {
    label: 'Waarom denkt u dat?',
    hint: 'Vertel in uw eigen woorden wat u zag of wat er gebeurde. Tot 5.000 tekens.',
    missing: 'Leg in uw eigen woorden uit waarom u dat denkt',
    tooLong: (count) => `Kort uw uitleg in tot 5.000 tekens; het zijn er ${count}`,
  },
  contact: {
    heading: 'Hoe antwoorden wij u?',
    why: 'Met een e-mailadres kunnen we de ontvangst bevestigen en u onze beslissing meedelen. De verkoper komt niet te weten wie u bent.',
    name: 'Uw naam of organisatie',
    nameTooLong: 'Kort de naam in tot 200 tekens',
    email: 'Uw e-mailadres',
    emailWrong: 'Vul een e-mailadres in zoals name@example.org, of laat het veld leeg',
    notAsked: 'Bij deze reden vragen we niet wie u bent. Met de link op de volgende pagina kunt u uw melding volgen.',
  },
  trap: {
    label: 'Laat dit veld leeg',
    filled: 'Een veld dat mensen niet zien was ingevuld. Druk nog eens op de knop',
  },
  goodFaith: 'Door deze melding te sturen bevestig ik dat ik te goeder trouw geloof dat de inhoud juist en volledig is.',
  send: 'Melding sturen',
}

const sent: Pages['sent'] = {
  title: 'We hebben uw melding',
  reference: 'Uw kenmerk',
  receivedAt: (when) => `Ontvangen op ${when}`,
  next: 'Wat er nu gebeurt',
  steps: [
    'Een mens leest uw melding en bekijkt de advertentie.',
    'We beslissen of de advertentie blijft, en geven onze redenen.',
    'De beslissing staat op uw statuspagina.',
  ],
  mail: 'We sturen de bevestiging en de beslissing ook naar uw e-mailadres.',
  statusLink: 'Statuspagina openen',
  keep: 'Bewaar deze link. Wie hem heeft, kan lezen wat er met uw melding gebeurde.',
  unnamed:
    'U gaf geen e-mailadres, dus deze link is de enige manier om onze beslissing te vernemen. Hij kan niet worden hersteld.',
  print: 'Print deze pagina of maak een bladwijzer om haar te bewaren.',
  another: 'Iets anders melden',
}

const status: Pages['status'] = {
  title: 'Uw melding',
  submitted: 'Verstuurd op',
  reasons: 'Wat u meldde',
  receipt: 'Ontvangstbevestiging',
  receipts: {
    sent: 'naar uw e-mailadres gestuurd',
    'not-yet-sent': 'nog niet gestuurd',
    'no-contact-given': 'niet gestuurd, omdat u geen e-mailadres gaf',
    failed: 'kon niet worden bezorgd',
  },
  listings: 'Wat er gebeurde',
  states: { received: 'Ontvangen', 'under-review': 'Een moderator bekijkt het', decided: 'Beslist' },
  outcomes: {
    restricted: 'We hebben besloten de inhoud te beperken',
    'no-action': 'We hebben besloten de inhoud niet te beperken',
  },
  decidedOn: 'Beslist op',
  takesEffect: 'Gaat in op',
  explanation: 'Onze redenen',
  means: 'Hoe het gevonden en beslist werd',
  found: {
    true: 'Geautomatiseerde middelen hielpen de inhoud te vinden.',
    false: 'Er zijn geen geautomatiseerde middelen gebruikt om de inhoud te vinden.',
  },
  decisions: {
    human: 'Een mens besliste, zonder geautomatiseerde middelen.',
    assisted: 'Een mens besliste, met hulp van geautomatiseerde middelen.',
    automated: 'De beslissing was geautomatiseerd.',
  },
  redress: 'Als u het er niet mee eens bent',
  complaint: (contact, months) => `Dien binnen ${months} maanden gratis een klacht bij ons in: ${contact}`,
  open: 'De hele beslissing lezen en een klacht indienen',
  settlement: 'Ga naar een gecertificeerd orgaan voor buitengerechtelijke geschillenbeslechting:',
  court: 'Ga naar de rechter.',
}

const help: Pages['help'] = {
  title: 'Hoe we met meldingen omgaan',
  paragraphs: [
    'Iedereen kan een aanbod melden dat volgens hem of haar illegaal is. U hebt geen account nodig en hoeft de wet niet te noemen.',
    'We bewaren uw melding, bevestigen haar, en een mens bekijkt haar. Gevaarlijke producten en officiële bevelen gaan voor.',
    'Als we een advertentie beperken, krijgt de verkoper onze redenen. Wie meldde, staat daar niet in. U krijgt onze beslissing ook, en beide partijen kunnen haar aanvechten.',
    'Meld alleen wat volgens u juist en volledig is.',
  ],
  contact: 'Contact',
  terms: 'Onze voorwaarden',
  start: 'Iets melden',
}

const problems: Pages['problems'] = {
  'not-found': {
    title: 'Pagina niet gevonden',
    text: 'Hier is niets, of de link is niet volledig. Controleer of u hem helemaal hebt gekopieerd.',
  },
  'too-large': { title: 'Uw melding is te lang', text: 'Ga terug, kort de tekst in en stuur haar opnieuw.' },
  'wrong-form': { title: 'Het formulier kon niet worden gelezen', text: 'Ga terug en stuur het formulier opnieuw.' },
  busy: {
    title: 'Op dit moment te druk',
    text: 'Er is niets verstuurd. Wacht even, ga terug en stuur het formulier opnieuw.',
  },
  unexpected: {
    title: 'Er ging bij ons iets mis',
    text: 'We hebben het vastgelegd. Ga terug en probeer het opnieuw, of schrijf ons.',
  },
}

export const pages: Pages = {
  skip: 'Naar de inhoud',
  purpose: 'Iets melden',
  languages: 'Taal',
  more: 'Meer over meldingen',
  errorPrefix: 'Fout:',
  hints,
  form,
  sent,
  status,
  ...complaining,
  help,
  problems,
}
