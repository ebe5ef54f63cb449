import { directive, regulation, type SayGround } from './under-law.ts'

/** What the law says about things that are sold. */
export const onGoods = {
  'gpsr-5': regulation('only safe products may be offered.', 'A product that can hurt people must not be sold.'),
  'gpsr-12': regulation(
    'nobody may go on offering a product that they know, or should know, to be dangerous.',
    'Whoever buys a recalled product can be hurt by it.',
  ),
  'gpsr-9': regulation(
    'a product must carry what identifies it, the name and address of its maker, and clear safety instructions.',
    'Without them nobody can tell whether the product is safe, or whom to ask.',
  ),
  'gpsr-16': regulation(
    'a product may only be sold if somebody in the European Union is responsible for its safety.',
    'Without such a person nobody can warn buyers or take the product back.',
  ),
  'gpsr-19': regulation(
    'an online offer must show the maker, what identifies the product, and all warnings.',
    'Buyers must be able to see the dangers before they order.',
  ),
  'toys-10': directive(
    'a toy must not put children or others at risk when children play with it as they do.',
    'A toy that can hurt a child must not be sold.',
  ),
  'toys-16': directive(
    'a toy must carry the CE marking where it can be seen.',
    'Without the marking, nobody has declared that the toy meets the safety rules.',
  ),
  'low-voltage-3': directive(
    'electrical products may only be sold if they put no people, animals or goods at risk.',
    'A faulty electrical product can give a shock or start a fire.',
  ),
  'radio-3': directive(
    'radio equipment must be safe and must not disturb other radio services.',
    'Equipment that does not meet this can hurt people or block emergency calls.',
  ),
  'machinery-directive-5': directive(
    'a machine may only be sold if it meets the safety requirements and this has been checked.',
    'A machine without that protection can cause serious injury.',
  ),
  'machinery-regulation-8': regulation(
    'a machine may only be sold if it meets the health and safety requirements.',
    'A machine without that protection can cause serious injury.',
  ),
  'protective-equipment-5': regulation(
    'protective equipment may only be sold if it really protects its user.',
    'People who trust it would be hurt where they believe to be safe.',
  ),
  'reach-67': regulation(
    'products with restricted chemicals may not be sold, or only within the limits set there.',
    'These chemicals can make people ill or poison nature.',
  ),
  'chemical-labels-17': regulation(
    'a dangerous chemical must carry a label with its dangers and how to handle it.',
    'Without the label people cannot protect themselves.',
  ),
  'batteries-6': regulation(
    'batteries may only contain mercury, cadmium and lead within strict limits.',
    'These metals are poisonous to people and to nature.',
  ),
  'cosmetics-3': regulation(
    'a cosmetic product must be safe for human health in normal use.',
    'A product that can harm the skin or the body must not be sold.',
  ),
  'ce-30': regulation(
    'the CE marking may only be put on products that the law provides it for, by whoever answers for them.',
    'A missing or false marking misleads people about the safety of the product.',
  ),
  'market-surveillance-4': regulation(
    'certain products may only be sold if somebody in the European Union answers for them, and is named.',
    'Without such a person nobody can show that the product is safe.',
  ),
  'medicines-6': directive(
    'a medicine may only be sold once an authority has authorised it.',
    'Nobody has checked whether this medicine works or harms.',
  ),
  'medicines-85c': directive(
    'medicines may only be sold online by sellers who are allowed to, and never without a prescription where one is needed.',
    'Medicines from elsewhere can be fake, wrong or dangerous.',
  ),
  'medicines-88': directive(
    'prescription medicines may not be advertised to the public.',
    'Only a doctor can say whether such a medicine is right for a person.',
  ),
  'veterinary-5': regulation(
    'a medicine for animals may only be sold once an authority has authorised it.',
    'Nobody has checked whether it harms animals, or people through their food.',
  ),
  'medical-devices-5': regulation(
    'a medical device may only be sold if it meets the safety and performance requirements.',
    'A device that does not work as it should can harm patients.',
  ),
  'medical-devices-7': regulation(
    'nobody may say that a medical device does what it does not do, or hide its risks.',
    'Patients who believe it may miss the treatment they need.',
  ),
  'food-supplements-3': directive(
    'food supplements may only be sold if they follow the rules on what is in them and on their label.',
    'People take them without a doctor, so what is in them must be right.',
  ),
  'food-information-7': regulation(
    'information about food must not mislead, or claim that the food prevents, treats or cures a disease.',
    'People who believe it may harm their health.',
  ),
  'novel-food-6': regulation(
    'a new kind of food may only be sold once it is on the list of authorised foods.',
    'Nobody has checked whether it is safe to eat.',
  ),
  'food-14': regulation('food that is unsafe may not be sold.', 'Food that can make people ill must not be offered.'),
  'health-claims-10': regulation(
    'a health claim about food is only allowed if it is on the list of authorised claims.',
    'Nobody has shown that this claim is true.',
  ),
  'firearms-9': directive(
    'the most dangerous firearms, and their parts and ammunition, are forbidden to private persons.',
    'They may not be offered to the public.',
  ),
  'drug-trafficking-2': directive(
    'offering or selling illegal drugs is a crime.',
    'Drugs harm those who take them and may not be offered.',
  ),
  'explosives-precursors-5': regulation(
    'certain chemicals may not be made available to the public.',
    'They can be used to make explosives at home.',
  ),
  'pyrotechnics-7': directive(
    'fireworks may only be sold to people who are old enough, and the strong ones only to experts.',
    'Fireworks in the wrong hands cause burns and worse.',
  ),
  'wildlife-trade-8': regulation(
    'protected animals and plants, and parts of them, may not be bought, offered or sold without a permit.',
    'This trade brings wild species closer to dying out.',
  ),
  'tobacco-17': directive('tobacco for oral use may not be sold.', 'It is addictive and harms health.'),
  'plant-protection-28': regulation(
    'a pesticide may only be sold if it has been authorised.',
    'Without this check it can harm people, bees and water.',
  ),
  'biocides-17': regulation(
    'a product against pests or germs may only be sold if it has been authorised.',
    'Without this check it can harm people and nature.',
  ),
  'fluorinated-gases-11': regulation(
    'certain gases, and devices with them, may not be sold, or only to people with a certificate.',
    'These gases heat up the climate far more than carbon dioxide.',
  ),
  'cat-and-dog-fur-3': regulation(
    'fur of cats and dogs, and products with it, may not be sold.',
    'The European Union has forbidden this trade for the sake of the animals.',
  ),
  'cultural-goods-3': regulation(
    'cultural goods that were taken out of their country against its laws may not be brought into the European Union.',
    'Trade in them pays for theft and for the destruction of heritage.',
  ),
} as const satisfies Readonly<Record<string, SayGround>>
