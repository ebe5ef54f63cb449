/** Reasons as moderators write them, good enough to be sent. Some use the very words that say nothing elsewhere. */
interface Samples {
  readonly facts: readonly string[]
  readonly explanations: readonly string[]
}

export const SAMPLE_REASONS: Readonly<Record<'en' | 'de' | 'fr' | 'es' | 'it' | 'pl' | 'nl', Samples>> = {
  en: {
    facts: [
      'The housing cracks under light pressure and live parts can be touched.',
      'The listing shows a registered trade mark on goods that its owner did not make.',
      'The offer names no maker, and the photos show no CE marking.',
      'The charger was recalled on 24 November 2026 because it can catch fire.',
    ],
    explanations: [
      'A product that can give an electric shock is not safe and may not be offered.',
      'Goods that carry a trade mark without consent may not be offered.',
      'This violates our terms, which allow knives only from sellers who check the age of buyers.',
      'Under Art. 30 of Regulation (EC) No 765/2008 an electrical toy needs the marking.',
    ],
  },
  de: {
    facts: [
      'Das Gehäuse bricht bei leichtem Druck, und spannungsführende Teile liegen frei.',
      'Es fehlt das CE-Zeichen auf dem Produkt und auf der Verpackung.',
      'Das Angebot zeigt die Marke auf einer Tasche, die nicht vom Inhaber stammt.',
      'Der Akku wurde am 3. Mai 2026 zurückgerufen, weil er Feuer fangen kann.',
    ],
    explanations: [
      'Ein Ladegerät, das einen Stromschlag geben kann, darf nicht verkauft werden.',
      'Das Angebot verstößt gegen unsere Regeln, weil Messer nur mit Altersprüfung verkauft werden dürfen.',
      'Ohne Zulassung darf ein Arzneimittel nach Art. 6 der Richtlinie 2001/83/EG nicht angeboten werden.',
      'Käufer würden getäuscht, wer die Tasche hergestellt hat.',
    ],
  },
  fr: {
    facts: [
      'Le boîtier se brise sous une faible pression et des pièces sous tension sont accessibles.',
      'L’annonce ne porte ni le marquage CE ni le nom du fabricant.',
      'La photo montre un sac avec une marque déposée que son titulaire n’a pas fabriqué.',
      'Le chargeur a fait l’objet d’un rappel le 3 mai 2026.',
    ],
    explanations: [
      'Un chargeur qui peut provoquer une décharge électrique ne peut pas être vendu.',
      'Ce contenu est illicite parce que le complément contient de la sibutramine, une substance retirée du marché.',
      'Cette offre viole nos conditions, qui réservent la vente de couteaux aux vendeurs contrôlant l’âge.',
      'Sans autorisation de mise sur le marché, un médicament ne peut pas être proposé (art. 6 de la directive 2001/83/CE).',
    ],
  },
  es: {
    facts: [
      'La carcasa se rompe con poca presión y se pueden tocar piezas con corriente.',
      'El anuncio no muestra el marcado CE ni el nombre del fabricante.',
      'La foto muestra un bolso con una marca registrada que su titular no ha fabricado.',
      'El cargador fue retirado del mercado el 3 de mayo de 2026 por riesgo de incendio.',
    ],
    explanations: [
      'Un cargador que puede dar una descarga eléctrica no se puede vender.',
      'El anuncio infringe nuestras condiciones porque ofrece cuchillos sin comprobar la edad del comprador.',
      'Sin autorización de comercialización, un medicamento no puede ofrecerse al público.',
      'Los compradores se equivocarían sobre quién ha fabricado el bolso.',
    ],
  },
  it: {
    facts: [
      'L’involucro si rompe con una leggera pressione e si possono toccare parti in tensione.',
      'L’annuncio non mostra la marcatura CE né il nome del fabbricante.',
      'La foto mostra una borsa con un marchio registrato che il titolare non ha prodotto.',
      'Il caricabatterie è stato richiamato il 3 maggio 2026 per rischio di incendio.',
    ],
    explanations: [
      'Un caricabatterie che può dare una scossa elettrica non può essere venduto.',
      'L’annuncio viola le nostre condizioni perché offre coltelli senza controllare l’età di chi compra.',
      'Senza autorizzazione all’immissione in commercio un medicinale non può essere offerto.',
      'Chi compra sarebbe ingannato su chi ha fabbricato la borsa.',
    ],
  },
  pl: {
    facts: [
      'Obudowa pęka pod lekkim naciskiem i można dotknąć części pod napięciem.',
      'Oferta nie zawiera oznakowania CE ani nazwy producenta.',
      'Zdjęcie pokazuje torebkę ze znakiem towarowym, której właściciel znaku nie wyprodukował.',
      'Ładowarka została wycofana z rynku 3 maja 2026 r. z powodu ryzyka pożaru.',
    ],
    explanations: [
      'Ładowarka, która może porazić prądem, nie może być sprzedawana.',
      'Oferta narusza nasz regulamin, ponieważ noże mogą sprzedawać tylko sprzedawcy sprawdzający wiek kupującego.',
      'Bez pozwolenia na dopuszczenie do obrotu leku nie wolno oferować.',
      'Kupujący byliby wprowadzeni w błąd co do pochodzenia torebki.',
    ],
  },
  nl: {
    facts: [
      'De behuizing breekt bij lichte druk en delen onder spanning zijn aan te raken.',
      'De advertentie toont geen CE-markering en geen naam van de fabrikant.',
      'De foto toont een tas met een geregistreerd merk die de merkhouder niet heeft gemaakt.',
      'De oplader is op 3 mei 2026 teruggeroepen wegens brandgevaar.',
    ],
    explanations: [
      'Een oplader die een elektrische schok kan geven, mag niet worden verkocht.',
      'De aanbieding schendt onze voorwaarden, omdat messen alleen na een leeftijdscontrole verkocht mogen worden.',
      'Zonder vergunning mag een geneesmiddel niet worden aangeboden (art. 6 van Richtlijn 2001/83/EG).',
      'Kopers zouden worden misleid over wie de tas heeft gemaakt.',
    ],
  },
}

/** Texts that would fit any decision. */
export const EMPTY_REASONS: Readonly<Record<keyof typeof SAMPLE_REASONS, readonly string[]>> = {
  en: [
    'We have removed this listing because it violates our terms of service.',
    'Your content was removed for legal reasons.',
    'This product is not permitted according to the law.',
    'See the general examples in our policies.',
  ],
  de: [
    'Wir haben dieses Angebot entfernt, weil es gegen unsere Nutzungsbedingungen verstößt.',
    'Das Angebot wurde aus rechtlichen Gründen entfernt.',
    'Ihr Angebot verletzt unsere Richtlinien und wurde gesperrt.',
    'Dieser Inhalt ist nicht zulässig und wurde gesperrt.',
  ],
  fr: [
    'Nous avons retiré cette annonce parce qu’elle enfreint nos conditions générales.',
    'Votre annonce a été retirée pour des raisons juridiques.',
    'Ce contenu est illicite et a été supprimé.',
  ],
  es: [
    'Su anuncio ha sido retirado porque infringe nuestras condiciones.',
    'El anuncio ha sido retirado por motivos legales.',
    'Este contenido es ilegal y ha sido retirado.',
  ],
  it: [
    'Il suo annuncio è stato rimosso perché viola le nostre condizioni.',
    'L’annuncio è stato rimosso per motivi legali.',
    'Questo prodotto è vietato ed è stato rimosso.',
  ],
  pl: [
    'Usunęliśmy tę ofertę, ponieważ narusza nasz regulamin.',
    'Oferta została usunięta z przyczyn prawnych.',
    'Ten produkt jest niedozwolony i został usunięty.',
  ],
  nl: [
    'Wij hebben deze advertentie verwijderd omdat die onze voorwaarden schendt.',
    'Deze advertentie is in strijd met ons beleid.',
    'De advertentie is verwijderd om juridische redenen.',
    'Dit product is verboden en is verwijderd.',
  ],
}
