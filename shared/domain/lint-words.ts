import { wordsOf } from './folded-text.ts'

/*
 * Everything here is compared without capitals and accents. The lists are used together: a text may mix languages, and nobody
 * has to say which one it is in.
 */

const wordList = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap(wordsOf))

/** Words that say nothing about the case: small words, the thing in general, that it was restricted, and that it was wrong. */
export const FILLING_WORDS: ReadonlySet<string> = wordList(
  // English
  'the a an this that these those it its is are was were be been has have had of in on to for by with under and or as at from',
  'because since due your our we you us they their which what reason reasons ground listing listings offer offers item items',
  'product products goods content page seller account removed restricted restricts violates violate violated violation violations',
  'breach breaches breached infringes infringed infringement illegal unlawful prohibited contrary against not no may must allowed',
  'permitted pursuant according accordance with within about found decided decision terms conditions policy policies rules general',
  // Deutsch
  'der die das den dem des ein eine einen einem einer dieser diese dieses diesen diesem es ist sind war waren wurde wurden wird',
  'haben hat und oder von vom im in am an auf aus bei mit nach zu zum zur für gegen weil da wegen wir uns unser unsere unserer',
  'unseren sie ihr ihre ihren angebot angebote artikel inhalt inhalte produkt produkte ware waren entfernt gesperrt verstößt verstoß',
  'verstoßen verletzt verletzung illegal rechtswidrig unzulässig verboten nicht kein keine darf dürfen gemäß laut grund gründe',
  // Français
  'le la les l un une des du de d ce cet cette ces c il elle est sont était a ont été et ou en dans sur par pour avec sous au aux',
  'car parce que qu qui nous vous nos notre votre vos annonce annonces offre offres article articles produit produits contenu',
  'retiré retirée supprimé supprimée enfreint viole violation contraire illégal illégale illicite interdit interdite ne pas non selon',
  'conformément motif motifs raison raisons générales',
  // Español
  'el la los las lo un una unos unas este esta estos estas es son era ha han sido y o de del en sobre por para con bajo al a su sus',
  'porque que se nos nuestro nuestra nuestros nuestras anuncio oferta artículo producto productos contenido retirado retirada eliminado',
  'infringe viola vulnera incumple infracción violación contrario ilegal ilícito prohibido no según conforme motivo motivos generales',
  // Italiano
  'il lo la i gli le l un uno una di del della dei delle dello da dal dalla in nel nella su sul per con sotto al alla ai è sono era',
  'ha hanno stato stata e o perché che si nostro nostra nostri nostre vostro questo questa annuncio offerta articolo prodotto prodotti',
  'contenuto rimosso rimossa viola violazione contrario illegale illecito vietato non secondo motivo motivi generali',
  // Polski
  'i lub oraz w we z ze na do od po o przez dla pod nad ten ta to te tego tej tym jest są był była było została został zostało nie',
  'ponieważ bo gdyż że się nas nasz nasza nasze naszego naszych twoja twój oferta oferty ofertę produkt produktu treść treści usunięta',
  'usunięto usunęliśmy usunięty narusza naruszenie niezgodna niezgodny sprzeczna nielegalna nielegalny zgodnie powód powodu',
  // Nederlands
  'de het een dit dat deze die is zijn was waren wordt werd heeft hebben en of van in op aan bij met naar te voor door onder om uit',
  'omdat want wegens wij we ons onze uw u hun aanbieding advertentie artikel product producten inhoud verwijderd schendt schending',
  'strijd inbreuk illegaal onrechtmatig verboden niet geen mag volgens reden redenen algemene',
)

/** Words that cite a law, and the subject that an act on product safety names in its title. */
export const CITING_WORDS: ReadonlySet<string> = wordList(
  'regulation directive article articles art annex paragraph para section point act law laws legislation code framework council',
  'decision eu ec eec jha no nr number gpsr dsa gdpr reach clp mdr avmsd ppe european union parliament product safety',
  'verordnung richtlinie artikels absatz abs satz anhang gesetz gesetzes rahmenbeschluss eg ewg produktsicherheit allgemeine',
  'allgemeinen produktsicherheitsverordnung dsgvo',
  'règlement annexe paragraphe loi code ue n numéro cadre sécurité générale rgpd',
  'reglamento directiva anexo apartado ley núm marco seguridad general',
  'regolamento direttiva allegato paragrafo comma legge quadro sicurezza generale',
  'rozporządzenie rozporządzenia rozporządzeniem dyrektywa dyrektywy dyrektywą artykuł artykułu załącznik ust ustęp ustawa ustawy',
  'bezpieczeństwa bezpieczeństwo ogólnego',
  'verordening richtlijn bijlage lid wet kaderbesluit productveiligheid algemene avg',
)

/** A provision or an act by its number. */
export const CITATION =
  /(^| )(art|article|articles|artikel|articulo|articolo|artykul|artykulu|section|paragraph) \d|(^| )\d{1,4} \d{2,4}( |$)/

/** An act by kind and number: no clause of anyone's terms is called so. */
export const ACT_NUMBER =
  /(regulation|directive|framework decision|verordnung|richtlinie|rahmenbeschluss|reglement|reglamento|directiva|regolamento|direttiva|rozporzadzenie|dyrektywa|verordening|richtlijn|kaderbesluit)( (eu|ec|eec|ue|ce|eg|we|no|nr|n))* \d{1,4} \d{1,4}/

/** What terms are called, in words that no act is cited by. */
export const TERMS_NAMED =
  /(terms of (use|service)|terms and conditions|(our|your) terms|nutzungsbedingungen|geschaftsbedingungen|agb|conditions generales|conditions d utilisation|terminos y condiciones|condiciones de uso|condizioni (d uso|generali)|termini e condizioni|regulamin serwisu|gebruiksvoorwaarden|algemene voorwaarden)/

const few = '(\\w+ ){0,3}'

/** Phrases that would fit any decision, by language. They are refused only where nothing else is said beside them. */
export const GENERIC_PHRASES: Readonly<Record<'en' | 'de' | 'fr' | 'es' | 'it' | 'pl' | 'nl', readonly RegExp[]>> = {
  en: [
    new RegExp(
      `(violat\\w*|breach\\w*|infring\\w*|against|contrary to|compl\\w* with|in line with|(allowed|permitted|prohibited) (by|under)) ${few}(terms|conditions|policy|policies|rules|guidelines|standards|law|laws|legislation)`,
    ),
    /for (various |general |legal |policy |safety |security |internal |other )+reasons/,
    /general examples?|required by law|at our( sole)? discretion|see our terms/,
    /(inappropriate|unacceptable|unsuitable|illegal|unlawful|prohibited|forbidden) (content|listing|item|product|goods)/,
    /(content|listing|offer|item|product|this|it) (is|was) (illegal|unlawful|prohibited|forbidden|inappropriate|not allowed|not permitted)/,
  ],
  de: [
    new RegExp(`(gegen|verletz\\w*) ${few}(\\w*bedingungen|agb|richtlinien|regeln|gesetze?|recht|vorschriften|grundsatze)`),
    /aus (verschiedenen |allgemeinen |rechtlichen |gesetzlichen |internen )+grunden|allgemeines? beispiele?|nach unserem ermessen/,
    /(unzulassige|unangemessene|illegale|verbotene|rechtswidrige)[rs]? (inhalte?|angebote?|produkte?|artikel|waren?)/,
    /(inhalt|angebot|produkt|artikel|es) (ist|war) (illegal|unzulassig|verboten|rechtswidrig|nicht (erlaubt|zulassig|gestattet))/,
  ],
  fr: [
    new RegExp(
      `(enfrein\\w*|viol\\w*|contrevien\\w*|contraire\\w*|conforme\\w*|respecte\\w* pas) ${few}(conditions|regles|politiques?|reglement|lois?|legislation|charte)`,
    ),
    /pour (des |diverses )*raisons (juridiques|legales|generales|internes|diverses)|exemples? generaux/,
    /(contenu|annonce|produit|article|offre) (est |etait )?(illegale?|illicite|interdite?|inapproprie|non autorisee?)/,
  ],
  es: [
    new RegExp(
      `(infring\\w*|viola\\w*|incumpl\\w*|vulnera\\w*|contrari\\w*|contra) ${few}(condiciones|normas|terminos|politicas?|ley|leyes|legislacion|reglas)`,
    ),
    /por (diversas |diversos )*(razones|motivos) (legales|juridic[oa]s|generales|intern[oa]s|divers[oa]s)|ejemplos? generales/,
    /(contenido|anuncio|producto|articulo|oferta) (es |era )?(ilegal|ilicit[oa]|prohibid[oa]|inapropiad[oa]|no permitid[oa])/,
  ],
  it: [
    new RegExp(
      `(viola\\w*|contrari\\w*|rispetta\\w*|conforme|infrang\\w*) ${few}(condizioni|regole|termini|politiche|norme|legge|leggi|linee guida)`,
    ),
    /per (vari |varie |diversi )*(motivi|ragioni) (legali|generali|intern[ie]|vari[e]?)|esempi generali/,
    /(contenuto|annuncio|prodotto|articolo|offerta) (e |era )?(illegale|illecit[oa]|vietat[oa]|inappropriat[oa]|non consentit[oa])/,
  ],
  pl: [
    new RegExp(
      `(narusz\\w*|niezgodn\\w*|sprzeczn\\w*|lami\\w*) ${few}(regulamin\\w*|zasad\\w*|warunk\\w*|polityk\\w*|praw\\w*|przepis\\w*|wytyczn\\w*)`,
    ),
    /z (roznych |ogolnych |prawnych )*(przyczyn|powodow) ?(prawnych|ogolnych|wewnetrznych|roznych)?$|przyklady? ogoln\w*/,
    /(tresc|oferta|produkt|przedmiot) (jest |byla? )?(nielegaln\w*|niedozwolon\w*|zabronion\w*|zakazan\w*|nieodpowiedni\w*)/,
  ],
  nl: [
    new RegExp(
      `(schend\\w*|strijd met|strijdig met|inbreuk op|overtre\\w*|voldoet niet aan) ${few}(\\w*voorwaarden|regels|beleid|richtlijnen|wet|wetgeving)`,
    ),
    new RegExp(`(onze|de|het) ${few}(\\w*voorwaarden|regels|beleid|richtlijnen|wet) (schend\\w*|overtre\\w*)`),
    /(om|wegens) (diverse |algemene |juridische |wettelijke |interne )+redenen|algemene voorbeelden?/,
    /(illegale|verboden|ongepaste|onrechtmatige) (inhoud|aanbieding|product|artikel)/,
    /(inhoud|aanbieding|product|artikel) is (illegaal|verboden|ongepast|onrechtmatig|niet toegestaan)/,
  ],
}
