/** Acts on what may be sold, each with its European Legislation Identifier, which follows from kind, year and number. */
export const actsOnGoods = {
  generalProductSafety: {
    act: 'Regulation (EU) 2023/988',
    actTitle: 'General Product Safety Regulation (GPSR)',
    eli: 'https://data.europa.eu/eli/reg/2023/988/oj',
  },
  toySafety: { act: 'Directive 2009/48/EC', actTitle: 'Toy Safety Directive', eli: 'https://data.europa.eu/eli/dir/2009/48/oj' },
  lowVoltage: {
    act: 'Directive 2014/35/EU',
    actTitle: 'Low Voltage Directive',
    eli: 'https://data.europa.eu/eli/dir/2014/35/oj',
  },
  radioEquipment: {
    act: 'Directive 2014/53/EU',
    actTitle: 'Radio Equipment Directive',
    eli: 'https://data.europa.eu/eli/dir/2014/53/oj',
  },
  machineryDirective: {
    act: 'Directive 2006/42/EC',
    actTitle: 'Machinery Directive',
    eli: 'https://data.europa.eu/eli/dir/2006/42/oj',
  },
  machineryRegulation: {
    act: 'Regulation (EU) 2023/1230',
    actTitle: 'Machinery Regulation',
    eli: 'https://data.europa.eu/eli/reg/2023/1230/oj',
  },
  protectiveEquipment: {
    act: 'Regulation (EU) 2016/425',
    actTitle: 'Personal Protective Equipment Regulation (PPE)',
    eli: 'https://data.europa.eu/eli/reg/2016/425/oj',
  },
  reach: {
    act: 'Regulation (EC) No 1907/2006',
    actTitle: 'Chemicals Regulation (REACH)',
    eli: 'https://data.europa.eu/eli/reg/2006/1907/oj',
  },
  chemicalLabels: {
    act: 'Regulation (EC) No 1272/2008',
    actTitle: 'Classification, Labelling and Packaging Regulation (CLP)',
    eli: 'https://data.europa.eu/eli/reg/2008/1272/oj',
  },
  batteries: {
    act: 'Regulation (EU) 2023/1542',
    actTitle: 'Batteries Regulation',
    eli: 'https://data.europa.eu/eli/reg/2023/1542/oj',
  },
  cosmetics: {
    act: 'Regulation (EC) No 1223/2009',
    actTitle: 'Cosmetic Products Regulation',
    eli: 'https://data.europa.eu/eli/reg/2009/1223/oj',
  },
  accreditation: {
    act: 'Regulation (EC) No 765/2008',
    actTitle: 'Regulation on accreditation and CE marking',
    eli: 'https://data.europa.eu/eli/reg/2008/765/oj',
  },
  marketSurveillance: {
    act: 'Regulation (EU) 2019/1020',
    actTitle: 'Market Surveillance Regulation',
    eli: 'https://data.europa.eu/eli/reg/2019/1020/oj',
  },
  pyrotechnics: {
    act: 'Directive 2013/29/EU',
    actTitle: 'Pyrotechnic Articles Directive',
    eli: 'https://data.europa.eu/eli/dir/2013/29/oj',
  },
  medicines: {
    act: 'Directive 2001/83/EC',
    actTitle: 'Medicines for human use',
    eli: 'https://data.europa.eu/eli/dir/2001/83/oj',
  },
  veterinaryMedicines: {
    act: 'Regulation (EU) 2019/6',
    actTitle: 'Veterinary Medicines Regulation',
    eli: 'https://data.europa.eu/eli/reg/2019/6/oj',
  },
  medicalDevices: {
    act: 'Regulation (EU) 2017/745',
    actTitle: 'Medical Devices Regulation (MDR)',
    eli: 'https://data.europa.eu/eli/reg/2017/745/oj',
  },
  foodSupplements: {
    act: 'Directive 2002/46/EC',
    actTitle: 'Food Supplements Directive',
    eli: 'https://data.europa.eu/eli/dir/2002/46/oj',
  },
  foodInformation: {
    act: 'Regulation (EU) No 1169/2011',
    actTitle: 'Food Information Regulation',
    eli: 'https://data.europa.eu/eli/reg/2011/1169/oj',
  },
  novelFood: {
    act: 'Regulation (EU) 2015/2283',
    actTitle: 'Novel Food Regulation',
    eli: 'https://data.europa.eu/eli/reg/2015/2283/oj',
  },
  foodLaw: {
    act: 'Regulation (EC) No 178/2002',
    actTitle: 'General Food Law',
    eli: 'https://data.europa.eu/eli/reg/2002/178/oj',
  },
  healthClaims: {
    act: 'Regulation (EC) No 1924/2006',
    actTitle: 'Nutrition and Health Claims Regulation',
    eli: 'https://data.europa.eu/eli/reg/2006/1924/oj',
  },
  firearms: { act: 'Directive (EU) 2021/555', actTitle: 'Firearms Directive', eli: 'https://data.europa.eu/eli/dir/2021/555/oj' },
  explosivesPrecursors: {
    act: 'Regulation (EU) 2019/1148',
    actTitle: 'Explosives Precursors Regulation',
    eli: 'https://data.europa.eu/eli/reg/2019/1148/oj',
  },
  drugTrafficking: {
    act: 'Framework Decision 2004/757/JHA',
    actTitle: 'Framework Decision on drug trafficking',
    eli: 'https://data.europa.eu/eli/dec_framw/2004/757/oj',
  },
  wildlifeTrade: {
    act: 'Regulation (EC) No 338/97',
    actTitle: 'Wildlife Trade Regulation (CITES)',
    eli: 'https://data.europa.eu/eli/reg/1997/338/oj',
  },
  catAndDogFur: {
    act: 'Regulation (EC) No 1523/2007',
    actTitle: 'Cat and Dog Fur Regulation',
    eli: 'https://data.europa.eu/eli/reg/2007/1523/oj',
  },
  tobacco: {
    act: 'Directive 2014/40/EU',
    actTitle: 'Tobacco Products Directive',
    eli: 'https://data.europa.eu/eli/dir/2014/40/oj',
  },
  culturalGoods: {
    act: 'Regulation (EU) 2019/880',
    actTitle: 'Cultural Goods Regulation',
    eli: 'https://data.europa.eu/eli/reg/2019/880/oj',
  },
  fluorinatedGases: {
    act: 'Regulation (EU) 2024/573',
    actTitle: 'F-gas Regulation',
    eli: 'https://data.europa.eu/eli/reg/2024/573/oj',
  },
  plantProtection: {
    act: 'Regulation (EC) No 1107/2009',
    actTitle: 'Plant Protection Products Regulation (pesticides)',
    eli: 'https://data.europa.eu/eli/reg/2009/1107/oj',
  },
  biocides: {
    act: 'Regulation (EU) No 528/2012',
    actTitle: 'Biocidal Products Regulation',
    eli: 'https://data.europa.eu/eli/reg/2012/528/oj',
  },
} as const
