import type { MailMessages } from '../en/mail.ts'

/** Names of authorities and bodies follow a colon, because we cannot put them into the case that a sentence would need. */
export const mail: MailMessages = {
  dear: 'Dzień dobry,',
  footer: (service, postal) => `${service}, ${postal}`,
  contact: (email) => `Z człowiekiem można się skontaktować pod adresem ${email}.`,
  automation: {
    heading: 'Środki zautomatyzowane',
    detected: 'Treść znaleziono za pomocą środków zautomatyzowanych.',
    notDetected: 'Do znalezienia treści nie użyto środków zautomatyzowanych.',
    human: 'Decyzję podjął człowiek, bez środków zautomatyzowanych.',
    assisted: 'Decyzję podjął człowiek, z pomocą środków zautomatyzowanych.',
    automated: 'Decyzję podjęto za pomocą środków zautomatyzowanych.',
  },
  redress: {
    heading: 'Jeśli nie zgadzają się Państwo z decyzją',
    complaint: (contact, months) =>
      `Można bezpłatnie złożyć do nas skargę w ciągu ${months} miesięcy od dnia otrzymania tej wiadomości. Proszę napisać na adres ${contact} i powołać się na numer z tej wiadomości. Skargę rozpatrzy człowiek.`,
    settlement: (body, url) =>
      `Można zwrócić się do certyfikowanego organu pozasądowego rozstrzygania sporów, na przykład: ${body} (${url}).`,
    court: 'W każdej chwili można pójść do sądu.',
  },
  receipt: {
    subject: (reference) => `Otrzymaliśmy Państwa zgłoszenie ${reference}`,
    intro: 'Dziękujemy. Zgłoszenie do nas dotarło.',
    reference: 'Numer zgłoszenia',
    receivedOn: 'Data otrzymania',
    whatIsWrong: 'Co jest nie tak',
    locations: 'Gdzie to jest',
    next: 'Co dalej',
    nextText:
      'Człowiek obejrzy każdą wskazaną ofertę, podejmie decyzję i przekaże ją Państwu wraz z powodami. Nie trzeba nic robić.',
    follow: 'Śledź zgłoszenie',
    keepLink: 'Link jest tajny: kto go ma, może zobaczyć Państwa zgłoszenie.',
  },
  outcome: {
    subject: (reference) => `Podjęliśmy decyzję w sprawie zgłoszenia ${reference}`,
    intro: 'Sprawdziliśmy to, co zgłosili Państwo w sprawie tej treści:',
    restricted: (measures, date) =>
      `Postanowiliśmy ograniczyć tę treść. Ograniczenie: ${measures}. Decyzja wchodzi w życie ${date}.`,
    noAction: 'Postanowiliśmy nie ograniczać tej treści.',
    why: 'Dlaczego',
    yourPoints: 'Co zgłoszono',
    follow: 'Zobacz zgłoszenie',
  },
  statement: {
    subject: (title) => `Decyzja w sprawie Państwa treści: ${title}`,
    intro: 'Postanowiliśmy ograniczyć następującą Państwa treść. Ta wiadomość zawiera uzasadnienie.',
    content: 'Treść',
    number: 'Numer',
    address: 'Gdzie jest',
    what: 'Co jest ograniczone',
    measure: 'Ograniczenie',
    where: 'Gdzie obowiązuje',
    howLong: 'Jak długo',
    takesEffect: 'Wchodzi w życie',
    facts: 'Fakty, na których się opieramy',
    basis: 'Skąd o tym wiemy',
    afterNotice: 'Decyzję podjęto w następstwie zgłoszenia, które do nas wpłynęło.',
    ownInitiative: 'Decyzję podjęto w następstwie badania z naszej własnej inicjatywy.',
    ground: 'Podstawa',
    legal: (law) => `Nielegalna treść: ${law}`,
    terms: (clause, version) => `Naruszenie naszych warunków korzystania z usług: ${clause} (wersja ${version})`,
    why: 'Dlaczego ma zastosowanie',
    decision: 'Decyzja',
  },
  order: {
    subject: (title) => `Nakaz organu dotyczący Państwa treści: ${title}`,
    intro: (authority) =>
      `Otrzymaliśmy nakaz podjęcia działań przeciwko następującej Państwa treści i zastosowaliśmy się do niego. Organ: ${authority}.`,
    legalBasis: 'Podstawa prawna nakazu',
    reasons: 'Uzasadnienie organu',
    orderReference: 'Numer nakazu',
    redress: 'Środki odwoławcze wskazane w nakazie',
    where: 'Gdzie obowiązuje',
    courtHint: 'Nakaz można zaskarżyć do organu lub sądu, który wskazuje właściwe dla niego prawo.',
  },
  authority: {
    receiptSubject: (reference) => `Nakaz ${reference}: otrzymano`,
    receiptText:
      'Otrzymaliśmy Państwa nakaz (art. 9 rozporządzenia (UE) 2022/2065). Bez zbędnej zwłoki poinformujemy, czy i kiedy się do niego zastosowano.',
    effectSubject: (reference) => `Nakaz ${reference}: decyzja`,
    effectGiven: (date) => `Postanowiliśmy zastosować się do Państwa nakazu. Decyzja wchodzi w życie ${date}.`,
    effectNotGiven: 'Postanowiliśmy nie ograniczać tej treści. Powody podajemy poniżej.',
    reference: 'Państwa numer',
    ours: 'Nasz numer',
    contents: 'Treści',
  },
}
