import type { Pages } from '../en/pages.ts'
import { complaining } from './complaining.ts'

const hints: Pages['hints'] = {
  'unsafe-product': 'może zranić, jest wycofywane, brakuje oznaczeń bezpieczeństwa',
  'medicine-or-supplement': 'sprzedawane bez zezwolenia lub obiecuje wyleczenie',
  'counterfeit-or-copied': 'podróbka, moja marka, mój wzór, moje zdjęcie',
  'prohibited-goods': 'broń, narkotyki, chronione zwierzęta, rzeczy skradzione',
  'scam-or-hidden-offer': 'ukryty sprzedawca lub link do innego produktu',
  'sexual-content': 'widoczne dla dzieci lub bez zgody',
  'child-sexualisation': 'obraz, tekst lub lalka; nie pytamy, kim Państwo są',
  'personal-data': '',
  'something-else': '',
  'not-sure': '',
}

const form: Pages['form'] = {
  title: 'Zgłoś coś nielegalnego',
  intro:
    'Proszę zgłosić ofertę, która łamie prawo. Każde zgłoszenie ogląda człowiek. Konto nie jest potrzebne, a podanie nazwiska jest dobrowolne.',
  problem: 'Wystąpił problem',
  optional: 'nieobowiązkowe',
  locations: {
    label: 'O którą ofertę chodzi?',
    hint: 'Proszę wkleić link lub wpisać numer oferty. Może być ich kilka, każdy w osobnym wierszu.',
    missing: 'Proszę podać link lub numer oferty',
    tooMany: (count) => `Proszę podać najwyżej 50 linków; jest ich ${count}. Pozostałe można wysłać w drugim zgłoszeniu`,
    tooLong: 'Proszę skrócić link: jeden ma ponad 2048 znaków',
  },
  reasons: {
    label: 'Co jest nie tak?',
    hint: 'Proszę wybrać do trzech powodów. Znajomość prawa nie jest potrzebna.',
    missing: 'Proszę wybrać, co jest nie tak',
    tooMany: 'Proszę wybrać najwyżej trzy powody',
  },
  explanation: {
    label: 'Skąd to przekonanie?',
    hint: 'Proszę własnymi słowami opisać, co było widać lub co się stało. Do 5000 znaków.',
    missing: 'Proszę wyjaśnić własnymi słowami, skąd to przekonanie',
    tooLong: (count) => `Proszę skrócić wyjaśnienie do 5000 znaków; ma ${count}`,
  },
  contact: {
    heading: 'Jak mamy odpowiedzieć?',
    why: 'Na adres e-mail możemy wysłać potwierdzenie zgłoszenia i naszą decyzję. Sprzedawca nie dowie się, kto zgłosił.',
    name: 'Imię i nazwisko lub organizacja',
    nameTooLong: 'Proszę skrócić nazwę do 200 znaków',
    email: 'Adres e-mail',
    emailWrong: 'Proszę podać adres taki jak name@example.org lub zostawić pole puste',
    notAsked: 'Przy tym powodzie nie pytamy, kim Państwo są. Zgłoszenie można śledzić przez link na następnej stronie.',
  },
  trap: {
    label: 'To pole proszę zostawić puste',
    filled: 'Wypełnione było pole, którego ludzie nie widzą. Proszę jeszcze raz nacisnąć przycisk',
  },
  goodFaith: 'Wysyłając zgłoszenie, potwierdzam w dobrej wierze, że jego treść jest prawdziwa i kompletna.',
  send: 'Wyślij zgłoszenie',
}

const sent: Pages['sent'] = {
  title: 'Zgłoszenie dotarło',
  reference: 'Numer zgłoszenia',
  receivedAt: (when) => `Otrzymano ${when}`,
  next: 'Co dalej',
  steps: [
    'Człowiek czyta zgłoszenie i ogląda ofertę.',
    'Decydujemy, czy oferta zostaje, i podajemy powody.',
    'Decyzja pojawia się na stronie zgłoszenia.',
  ],
  mail: 'Potwierdzenie i decyzję wysyłamy także na podany adres e-mail.',
  statusLink: 'Otwórz stronę zgłoszenia',
  keep: 'Proszę zachować ten link. Kto go ma, może przeczytać, co stało się ze zgłoszeniem.',
  unnamed: 'Nie podano adresu e-mail, więc tylko ten link pozwala poznać naszą decyzję. Nie można go odzyskać.',
  print: 'Aby zachować tę stronę, można ją wydrukować lub dodać do zakładek.',
  another: 'Zgłoś coś innego',
}

const status: Pages['status'] = {
  title: 'Państwa zgłoszenie',
  submitted: 'Wysłano',
  reasons: 'Co zgłoszono',
  receipt: 'Potwierdzenie otrzymania',
  receipts: {
    sent: 'wysłano na adres e-mail',
    'not-yet-sent': 'jeszcze nie wysłano',
    'no-contact-given': 'nie wysłano, bo nie podano adresu e-mail',
    failed: 'nie udało się doręczyć',
  },
  listings: 'Co się stało',
  states: { received: 'Otrzymano', 'under-review': 'W trakcie sprawdzania', decided: 'Podjęto decyzję' },
  outcomes: { restricted: 'Postanowiliśmy ograniczyć tę treść', 'no-action': 'Postanowiliśmy nie ograniczać tej treści' },
  decidedOn: 'Data decyzji',
  takesEffect: 'Wchodzi w życie',
  explanation: 'Nasze powody',
  means: 'Jak znaleziono treść i podjęto decyzję',
  found: {
    true: 'W znalezieniu treści pomogły środki zautomatyzowane.',
    false: 'Do znalezienia treści nie użyto środków zautomatyzowanych.',
  },
  decisions: {
    human: 'Zdecydował człowiek, bez środków zautomatyzowanych.',
    assisted: 'Zdecydował człowiek, z pomocą środków zautomatyzowanych.',
    automated: 'Decyzję podjęto automatycznie.',
  },
  redress: 'Jeśli nie zgadzają się Państwo z decyzją',
  complaint: (contact, months) => `Można bezpłatnie złożyć do nas skargę (termin w miesiącach: ${months}): ${contact}`,
  open: 'Przeczytaj całą decyzję i złóż skargę',
  settlement: 'Można zwrócić się do certyfikowanego organu pozasądowego rozstrzygania sporów:',
  court: 'Można pójść do sądu.',
}

const help: Pages['help'] = {
  title: 'Jak postępujemy ze zgłoszeniami',
  paragraphs: [
    'Każdy może zgłosić ofertę, którą uważa za nielegalną. Nie trzeba mieć konta ani podawać przepisu.',
    'Zachowujemy zgłoszenie, potwierdzamy je, a człowiek je sprawdza. Niebezpieczne produkty i nakazy urzędowe są pierwsze.',
    'Jeśli ograniczamy ofertę, sprzedawca dostaje nasze powody. Nie ma w nich informacji, kto zgłosił. Zgłaszający także dostaje decyzję i obie strony mogą ją zaskarżyć.',
    'Prosimy zgłaszać tylko to, co uważają Państwo za prawdziwe i kompletne.',
  ],
  contact: 'Kontakt',
  terms: 'Nasze warunki',
  start: 'Zgłoś coś',
}

const problems: Pages['problems'] = {
  'not-found': {
    title: 'Nie znaleziono strony',
    text: 'Niczego tu nie ma albo link jest niepełny. Proszę sprawdzić, czy skopiowano go w całości.',
  },
  'too-large': { title: 'Zgłoszenie jest za długie', text: 'Proszę wrócić, skrócić tekst i wysłać jeszcze raz.' },
  'wrong-form': { title: 'Nie udało się odczytać formularza', text: 'Proszę wrócić i wysłać formularz jeszcze raz.' },
  busy: {
    title: 'W tej chwili zbyt duży ruch',
    text: 'Niczego nie wysłano. Proszę chwilę poczekać, wrócić i wysłać formularz jeszcze raz.',
  },
  unexpected: {
    title: 'Coś poszło nie tak po naszej stronie',
    text: 'Zapisaliśmy to. Proszę wrócić i spróbować jeszcze raz albo napisać do nas.',
  },
}

export const pages: Pages = {
  skip: 'Przejdź do treści',
  purpose: 'Zgłoś coś',
  languages: 'Język',
  more: 'Więcej o zgłoszeniach',
  errorPrefix: 'Błąd:',
  hints,
  form,
  sent,
  status,
  ...complaining,
  help,
  problems,
}
