import type { Reason } from '../../shared/dsa/reason.ts'

type Sentences = readonly [string, ...string[]]

/** What people write, by language and reason. Made up; no real product, person or company is meant. */
export const SENTENCES: Readonly<Record<string, Readonly<Record<Reason, Sentences>>>> = {
  en: {
    'unsafe-product': [
      'The housing cracks when you squeeze it and you can touch live parts.',
      'It melted on the first night. I unplugged it in time.',
      'Small magnets come loose; a toddler could swallow them.',
      'No CE mark on the plug or on the box.',
    ],
    'medicine-or-supplement': [
      'Sold as a food supplement but promises to cure diabetes.',
      'This needs a prescription where I live.',
      'The label names an ingredient that is not allowed in food.',
    ],
    'counterfeit-or-copied': [
      'This copies our registered design, down to the stitching.',
      'The logo is ours; we have never sold to this shop.',
      'They use my product photo without asking.',
    ],
    'prohibited-goods': ['A flick knife, offered as a letter opener.', 'The seller says it is real ivory.'],
    'scam-or-hidden-offer': [
      'The link in the text leads to a different product than the picture shows.',
      'I paid, then the shop vanished. No address anywhere.',
    ],
    'sexual-content': [
      'Adult pictures on a page my child found while looking for toys.',
      'The picture was taken without her consent.',
    ],
    'child-sexualisation': ['The doll on offer is made to look like a child.'],
    'personal-data': [
      'My phone number and home address are in the description.',
      'That is my face in the picture; I never agreed.',
    ],
    'something-else': ['The dangerous-goods label was covered by a sticker.', 'Sold with a guarantee that does not exist.'],
    'not-sure': ['Something is wrong with this offer, please look.', 'I do not know what to call it, but it cannot be right.'],
  },
  de: {
    'unsafe-product': [
      'Das Netzteil wird so heiß, dass der Stecker schmilzt.',
      'Das Gehäuse bricht, spannungsführende Teile liegen frei.',
      'Laut Rückruf darf das Modell nicht mehr verkauft werden.',
    ],
    'medicine-or-supplement': [
      'Wird als Nahrungsergänzung verkauft, verspricht aber Heilung.',
      'Verschreibungspflichtiges Mittel ohne Rezept.',
    ],
    'counterfeit-or-copied': ['Nachbau unseres eingetragenen Designs.', 'Unsere Marke, aber nicht von uns.'],
    'prohibited-goods': ['Ein Springmesser, angeboten als Brieföffner.'],
    'scam-or-hidden-offer': ['Nach der Zahlung war der Shop verschwunden.', 'Das Bild zeigt etwas anderes als der Link.'],
    'sexual-content': ['Erwachsenenbilder, die Kinder sehen können.'],
    'child-sexualisation': ['Die angebotene Puppe sieht aus wie ein Kind.'],
    'personal-data': ['Meine Adresse steht in der Beschreibung.'],
    'something-else': ['Das Energieetikett ist falsch.'],
    'not-sure': ['Hier stimmt etwas nicht, bitte prüfen.'],
  },
  fr: {
    'unsafe-product': [
      "Le boîtier se fend et l'on touche des pièces sous tension.",
      'Aucun marquage CE sur la fiche ni sur la boîte.',
    ],
    'medicine-or-supplement': ['Vendu comme complément alimentaire, mais promet de guérir.'],
    'counterfeit-or-copied': ['Copie de notre modèle déposé, couture comprise.'],
    'prohibited-goods': ['Un couteau à cran d’arrêt présenté comme coupe-papier.'],
    'scam-or-hidden-offer': ['Le lien mène à un autre produit que celui de la photo.'],
    'sexual-content': ['Images pour adultes visibles par des enfants.'],
    'child-sexualisation': ['La poupée proposée ressemble à un enfant.'],
    'personal-data': ['Mon adresse figure dans la description.'],
    'something-else': ["L'étiquette de danger est cachée par un autocollant."],
    'not-sure': ['Quelque chose ne va pas avec cette offre.'],
  },
  es: {
    'unsafe-product': ['Se derritió la primera noche; lo desenchufé a tiempo.', 'Sin marcado CE en el enchufe ni en la caja.'],
    'medicine-or-supplement': ['Se vende como complemento, pero promete curar la diabetes.'],
    'counterfeit-or-copied': ['Copia nuestro diseño registrado.'],
    'prohibited-goods': ['El vendedor dice que es marfil auténtico.'],
    'scam-or-hidden-offer': ['Pagué y la tienda desapareció.'],
    'sexual-content': ['Imágenes para adultos que ven los niños.'],
    'child-sexualisation': ['La muñeca ofrecida parece una niña.'],
    'personal-data': ['Mi teléfono está en la descripción.'],
    'something-else': ['La etiqueta energética es falsa.'],
    'not-sure': ['Algo no está bien en esta oferta.'],
  },
  pl: {
    'unsafe-product': ['Obudowa pęka i można dotknąć części pod napięciem.', 'Brak znaku CE na wtyczce i pudełku.'],
    'medicine-or-supplement': ['Sprzedawane jako suplement, a obiecuje wyleczenie cukrzycy.'],
    'counterfeit-or-copied': ['Kopia naszego zarejestrowanego wzoru.'],
    'prohibited-goods': ['Sprzedawca twierdzi, że to prawdziwa kość słoniowa.'],
    'scam-or-hidden-offer': ['Link prowadzi do innego produktu niż zdjęcie.'],
    'sexual-content': ['Zdjęcia dla dorosłych widoczne dla dzieci.'],
    'child-sexualisation': ['Oferowana lalka wygląda jak dziecko.'],
    'personal-data': ['W opisie jest mój numer telefonu.'],
    'something-else': ['Etykieta energetyczna jest fałszywa.'],
    'not-sure': ['Coś jest nie tak z tą ofertą.'],
  },
}

/** Put between sentences to make some notices long, as real ones are. */
export const DETAIL =
  'I looked at it twice and compared it with what I have at home; the description, the picture and the parcel do not agree.'
