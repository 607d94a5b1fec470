/** What a team of each UEFA association is called, by FIFA code. */
const DEMONYMS: { readonly [association: string]: string } = {
  ALB: 'Albanian',
  AND: 'Andorran',
  ARM: 'Armenian',
  AUT: 'Austrian',
  AZE: 'Azerbaijani',
  BEL: 'Belgian',
  BIH: 'Bosnian',
  BLR: 'Belarusian',
  BUL: 'Bulgarian',
  CRO: 'Croatian',
  CYP: 'Cypriot',
  CZE: 'Czech',
  DEN: 'Danish',
  ENG: 'English',
  ESP: 'Spanish',
  EST: 'Estonian',
  FIN: 'Finnish',
  FRA: 'French',
  FRO: 'Faroese',
  GEO: 'Georgian',
  GER: 'German',
  GIB: 'Gibraltarian',
  GRE: 'Greek',
  HUN: 'Hungarian',
  IRL: 'Irish',
  ISL: 'Icelandic',
  ISR: 'Israeli',
  ITA: 'Italian',
  KAZ: 'Kazakh',
  KOS: 'Kosovan',
  LTU: 'Lithuanian',
  LUX: 'Luxembourg',
  LVA: 'Latvian',
  LIE: 'Liechtenstein',
  MCO: 'Monegasque',
  MDA: 'Moldovan',
  MKD: 'North Macedonian',
  MLT: 'Maltese',
  MNE: 'Montenegrin',
  NED: 'Dutch',
  NIR: 'Northern Irish',
  NOR: 'Norwegian',
  POL: 'Polish',
  POR: 'Portuguese',
  ROU: 'Romanian',
  RUS: 'Russian',
  SCO: 'Scottish',
  SMR: 'Sammarinese',
  SRB: 'Serbian',
  SUI: 'Swiss',
  SVK: 'Slovak',
  SVN: 'Slovenian',
  SWE: 'Swedish',
  TUR: 'Turkish',
  UKR: 'Ukrainian',
  WAL: 'Welsh',
};

/** `an Italian team`, `a German team`; an association that is not in the table goes by its code. */
export const teamOf = (association: string): string => withArticle(`${demonymOf(association)} team`);

/** `Italian`. */
export const demonymOf = (association: string): string => DEMONYMS[association] ?? association;

/** English article by sound, as far as our words need it: `a Ukrainian`, `a Europa League`, `an English`. */
export const withArticle = (words: string): string =>
  /^(?!eu|uk|uni)[aeiou]/i.test(words) ? `an ${words}` : `a ${words}`;
