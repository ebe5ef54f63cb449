import type { Complaining } from '../en/complaining.ts'

const decision: Complaining['decision'] = {
  copy: 'Ta strona jest kopią naszej wiadomości do Państwa. Można ją wydrukować i zachować.',
  replaced: 'Ta decyzja już nie obowiązuje. Po skardze zastąpiła ją nowa.',
  newDecision: 'Przeczytaj nową decyzję',
}

const complain: Complaining['complain'] = {
  title: 'Skarga na tę decyzję',
  intro:
    'Czy Państwa zdaniem decyzja jest błędna? Proszę napisać własnymi słowami, dlaczego. To nic nie kosztuje. Zbada ją człowiek, który jej nie podjął.',
  until: (when) => `Skargę można złożyć do tego dnia: ${when}.`,
  over: (when) => `Termin na złożenie skargi do nas minął tego dnia: ${when}. Inne drogi, podane wyżej, są nadal otwarte.`,
  explanation: {
    label: 'Dlaczego tak Państwo uważają?',
    hint: 'Do 5000 znaków. Nie trzeba znać prawa.',
    missing: 'Proszę napisać, dlaczego decyzja jest Państwa zdaniem błędna',
    tooLong: (count) => `Proszę skrócić tekst do 5000 znaków; teraz liczba znaków to ${count}`,
  },
  send: 'Wyślij skargę',
  refused: {
    'complaint-window-over': 'Tekst nie został wysłany, ponieważ minął termin na złożenie skargi',
    'complaint-already-decided': 'Tekst nie został wysłany, ponieważ już odpowiedzieliśmy na skargę',
    'complaint-is-long-enough': 'Tekst nie został wysłany, ponieważ do tej skargi nie można już nic dodać',
    'complaints-not-offered': 'Tekst nie został wysłany, ponieważ ta usługa nie prowadzi postępowania skargowego',
    'decision-not-yet-in-effect':
      'Tekst nie został wysłany, ponieważ decyzja jeszcze nie weszła w życie. Proszę spróbować ponownie za kilka minut',
    'no-restriction-to-contest': 'Tekst nie został wysłany, ponieważ ta decyzja nie ogranicza żadnej Państwa treści',
  },
  notSent: 'Co Państwo napisali',
}

const complaint: Complaining['complaint'] = {
  title: 'Państwa skarga',
  receivedOn: 'Data otrzymania',
  state: 'Stan',
  states: { received: 'Otrzymana', 'being-examined': 'Bada ją człowiek', answered: 'Odpowiedzieliśmy' },
  words: 'Co Państwo napisali',
  add: {
    label: 'Dodaj coś',
    hint: 'Na przykład nowe fakty lub dowody. Do 5000 znaków.',
    missing: 'Proszę napisać, co chcą Państwo dodać',
  },
  sendMore: 'Wyślij także to',
  sent: {
    lodged: 'Mamy Państwa skargę',
    added: 'Dodaliśmy to do Państwa skargi',
    steps: [
      'Człowiek, który nie podjął decyzji, czyta to, co Państwo napisali.',
      'Bada decyzję jeszcze raz.',
      'Otrzymują Państwo naszą odpowiedź wraz z powodami.',
    ],
    where: 'Odpowiedź pojawi się na stronie decyzji. Jeśli znamy Państwa adres e-mail, wyślemy ją także tam.',
    back: 'Powrót do decyzji i skargi',
  },
}

export const complaining: Complaining = { decision, complain, complaint }
