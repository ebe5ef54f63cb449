import { directive, regulation, type SayGround } from './under-law.ts'

/** What the law says about what people do, show and say. */
export const onConduct = {
  'union-trade-mark-9': regulation(
    'nobody may use a registered trade mark for their goods without the consent of its owner.',
    'Buyers would be misled about who made the goods, and the owner would be harmed.',
  ),
  'trade-marks-10': directive(
    'nobody may use a registered trade mark for their goods without the consent of its owner.',
    'Buyers would be misled about who made the goods, and the owner would be harmed.',
  ),
  'copyright-3': directive(
    'pictures, texts, music and other works may only be copied and shown online with the consent of whoever made them.',
    'Those who create something decide how it is used.',
  ),
  'copyright-4': directive(
    'copies of a work may only be sold with the consent of whoever made it.',
    'Those who create something decide who sells it.',
  ),
  'union-design-19': regulation(
    'nobody may make or sell goods with a protected design without the consent of its owner.',
    'The look of these goods belongs to somebody else.',
  ),
  'unitary-patent-5': regulation(
    'nobody may make or sell a patented invention without the consent of the owner of the patent.',
    'Inventors are protected for the time of their patent.',
  ),
  'geographical-indications-26': regulation(
    'a protected name of origin may only be used for goods that come from there and follow its rules.',
    'Buyers would be misled about where the goods come from.',
  ),
  'trade-secrets-4': directive(
    'goods may not be sold if they rest on a trade secret that was taken unlawfully.',
    'What a business keeps secret may not be used against it.',
  ),
  'unfair-practices-5': directive(
    'traders must not use unfair tricks against buyers.',
    'Such a practice makes people buy what they would not have bought.',
  ),
  'unfair-practices-6': directive(
    'an offer must not deceive buyers about what is sold, by whom or at what price.',
    'Buyers would order something other than what they expect.',
  ),
  'unfair-practices-7': directive(
    'an offer must not leave out what buyers need to know in order to decide.',
    'Without it they cannot choose freely.',
  ),
  'unfair-practices-reviews': directive(
    'it is forbidden to buy or make false reviews, or to call reviews genuine without checking them.',
    'Buyers rely on what others say about a product.',
  ),
  'unfair-practices-private': directive(
    'a trader must not pose as a private person.',
    'Buyers would not know the rights that they have against traders.',
  ),
  'unfair-practices-advertising': directive(
    'paid advertising must be recognisable as advertising.',
    'People must know when somebody is paid to praise a product.',
  ),
  'unfair-practices-cures': directive(
    'it is forbidden to say falsely that a product can cure an illness.',
    'Ill people may rely on it and go without treatment.',
  ),
  'unfair-practices-pyramid': directive(
    'schemes that pay people mainly for bringing in others are forbidden.',
    'Most people who join such a scheme lose their money.',
  ),
  'payment-fraud-6': directive(
    'taking money by tampering with computers or data is a crime.',
    'People who follow such an offer can lose their money or their account.',
  ),
  'payment-fraud-4': directive(
    'offering stolen or forged cards and other means of payment is a crime.',
    'They are used to take money from others.',
  ),
  'consumer-rights-6': directive(
    'buyers must be told the price, who sells, and their rights before they order.',
    'Without this they cannot use their rights.',
  ),
  'price-indication-6a': directive(
    'a price reduction must show the lowest price of the last 30 days.',
    'Otherwise a reduction can be made up.',
  ),
  'digital-services-30': regulation(
    'traders may only sell here if they have told us who they are and what they told us is true.',
    'Buyers must be able to hold a seller to account.',
  ),
  'digital-services-31': regulation(
    'a listing must show who sells and what the law says about labels and safety.',
    'Buyers must be able to see it before they order.',
  ),
  'electronic-commerce-5': directive(
    'whoever offers something online must state their name, address and e-mail address.',
    'Buyers must know whom they deal with.',
  ),
  'child-sexual-abuse-5': directive(
    'making, having, offering and sharing material that shows the sexual abuse of a child is a crime.',
    'Each copy harms the child again.',
  ),
  'child-sexual-abuse-5-generated': directive(
    'realistic images that sexualise a child are forbidden, even if they are made up.',
    'Such images put children at risk.',
  ),
  'child-sexual-abuse-6': directive(
    'approaching a child for sexual purposes is a crime.',
    'Children must be safe from this everywhere.',
  ),
  'digital-services-28': regulation(
    'children must be kept safe on platforms that they can use.',
    'This content is for adults only and was open to children.',
  ),
  'audiovisual-media-28b': directive(
    'children must be protected from videos that can harm how they grow up.',
    'This video was open to children.',
  ),
  'data-protection-5': regulation('personal data must be correct.', 'False data about a person can do lasting harm.'),
  'data-protection-6': regulation(
    'personal data and pictures of people may only be used with their consent or for another lawful reason.',
    'Everyone decides about their own data.',
  ),
  'data-protection-9': regulation(
    'sensitive data, such as those on health, faith or origin, may only be used in narrow cases.',
    'Such data can expose a person to harm.',
  ),
  'data-protection-9-intimate': regulation(
    'data on the intimate life of a person may only be used in narrow cases, above all with their clear consent.',
    'Showing such pictures without consent does serious harm.',
  ),
  'data-protection-17': regulation(
    'people can have their data erased when there is no good reason to keep them.',
    'There is no longer a reason to show these data.',
  ),
  'violence-against-women-5': directive(
    'sharing intimate pictures or videos of a person without their consent is a crime.',
    'It does serious harm to the person shown.',
  ),
  'violence-against-women-5-altered': directive(
    'making and sharing faked intimate pictures or videos of a person is a crime.',
    'It does serious harm to the person shown, even though the picture is not real.',
  ),
  'violence-against-women-7': directive(
    'threatening or insulting a person online again and again, or together with others, is a crime.',
    'It makes people afraid and drives them away.',
  ),
  'racism-1': directive(
    'publicly stirring up hatred or violence against people for their race, colour, religion or origin is a crime.',
    'Such content puts people in danger.',
  ),
  'racial-equality-3': directive(
    'goods and services must be open to everyone, whatever their race or origin.',
    'An offer must not shut people out for who they are.',
  ),
  'terrorist-content-2': regulation(
    'content that calls for terrorist acts, praises them or explains how to carry them out is terrorist content.',
    'It can lead people to kill.',
  ),
  'terrorism-5': directive('calling publicly for terrorist acts, or praising them, is a crime.', 'It can lead people to kill.'),
  'human-trafficking-2': directive(
    'trading in people and exploiting them is a crime.',
    'Nobody may be offered or used like goods.',
  ),
  'political-advertising-11': regulation(
    'political advertising must say that it is advertising, who pays for it and what it is about.',
    'Voters must be able to see who wants to influence them.',
  ),
} as const satisfies Readonly<Record<string, SayGround>>
