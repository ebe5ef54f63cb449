/** Acts on what people may do, show and say, each with its European Legislation Identifier. */
export const actsOnConduct = {
  unionTradeMark: {
    act: 'Regulation (EU) 2017/1001',
    actTitle: 'EU Trade Mark Regulation',
    eli: 'https://data.europa.eu/eli/reg/2017/1001/oj',
  },
  tradeMarks: {
    act: 'Directive (EU) 2015/2436',
    actTitle: 'Trade Marks Directive',
    eli: 'https://data.europa.eu/eli/dir/2015/2436/oj',
  },
  unionDesign: {
    act: 'Regulation (EC) No 6/2002',
    actTitle: 'EU Design Regulation',
    eli: 'https://data.europa.eu/eli/reg/2002/6/oj',
  },
  copyright: { act: 'Directive 2001/29/EC', actTitle: 'Copyright Directive', eli: 'https://data.europa.eu/eli/dir/2001/29/oj' },
  geographicalIndications: {
    act: 'Regulation (EU) 2024/1143',
    actTitle: 'Geographical Indications Regulation',
    eli: 'https://data.europa.eu/eli/reg/2024/1143/oj',
  },
  unitaryPatent: {
    act: 'Regulation (EU) No 1257/2012',
    actTitle: 'Unitary Patent Regulation',
    eli: 'https://data.europa.eu/eli/reg/2012/1257/oj',
  },
  tradeSecrets: {
    act: 'Directive (EU) 2016/943',
    actTitle: 'Trade Secrets Directive',
    eli: 'https://data.europa.eu/eli/dir/2016/943/oj',
  },
  unfairPractices: {
    act: 'Directive 2005/29/EC',
    actTitle: 'Unfair Commercial Practices Directive',
    eli: 'https://data.europa.eu/eli/dir/2005/29/oj',
  },
  consumerRights: {
    act: 'Directive 2011/83/EU',
    actTitle: 'Consumer Rights Directive',
    eli: 'https://data.europa.eu/eli/dir/2011/83/oj',
  },
  priceIndication: {
    act: 'Directive 98/6/EC',
    actTitle: 'Price Indication Directive',
    eli: 'https://data.europa.eu/eli/dir/1998/6/oj',
  },
  paymentFraud: {
    act: 'Directive (EU) 2019/713',
    actTitle: 'Directive on fraud with means of payment',
    eli: 'https://data.europa.eu/eli/dir/2019/713/oj',
  },
  electronicCommerce: {
    act: 'Directive 2000/31/EC',
    actTitle: 'E-Commerce Directive',
    eli: 'https://data.europa.eu/eli/dir/2000/31/oj',
  },
  digitalServices: {
    act: 'Regulation (EU) 2022/2065',
    actTitle: 'Digital Services Act (DSA)',
    eli: 'https://data.europa.eu/eli/reg/2022/2065/oj',
  },
  audiovisualMedia: {
    act: 'Directive 2010/13/EU',
    actTitle: 'Audiovisual Media Services Directive (AVMSD)',
    eli: 'https://data.europa.eu/eli/dir/2010/13/oj',
  },
  childSexualAbuse: {
    act: 'Directive 2011/93/EU',
    actTitle: 'Directive on the sexual abuse of children',
    eli: 'https://data.europa.eu/eli/dir/2011/93/oj',
  },
  dataProtection: {
    act: 'Regulation (EU) 2016/679',
    actTitle: 'General Data Protection Regulation (GDPR)',
    eli: 'https://data.europa.eu/eli/reg/2016/679/oj',
  },
  violenceAgainstWomen: {
    act: 'Directive (EU) 2024/1385',
    actTitle: 'Directive on violence against women',
    eli: 'https://data.europa.eu/eli/dir/2024/1385/oj',
  },
  racism: {
    act: 'Framework Decision 2008/913/JHA',
    actTitle: 'Framework Decision on racism and xenophobia',
    eli: 'https://data.europa.eu/eli/dec_framw/2008/913/oj',
  },
  racialEquality: {
    act: 'Directive 2000/43/EC',
    actTitle: 'Racial Equality Directive',
    eli: 'https://data.europa.eu/eli/dir/2000/43/oj',
  },
  terrorism: {
    act: 'Directive (EU) 2017/541',
    actTitle: 'Directive on combating terrorism',
    eli: 'https://data.europa.eu/eli/dir/2017/541/oj',
  },
  terroristContent: {
    act: 'Regulation (EU) 2021/784',
    actTitle: 'Terrorist Content Online Regulation',
    eli: 'https://data.europa.eu/eli/reg/2021/784/oj',
  },
  humanTrafficking: {
    act: 'Directive 2011/36/EU',
    actTitle: 'Anti-Trafficking Directive',
    eli: 'https://data.europa.eu/eli/dir/2011/36/oj',
  },
  politicalAdvertising: {
    act: 'Regulation (EU) 2024/900',
    actTitle: 'Political Advertising Regulation',
    eli: 'https://data.europa.eu/eli/reg/2024/900/oj',
  },
} as const
