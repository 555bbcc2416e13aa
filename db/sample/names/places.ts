// Towns where the company has plants and sales offices, and the names of the firms around it.
import type { Language } from "#platform/cli";

interface Text {
  readonly en: string;
  readonly ru: string;
}

const RUSSIAN_TOWNS =
  `Тверь Калуга Рязань Тула Владимир Ярославль Кострома Иваново Липецк Воронеж Курск Орёл Смоленск Псков Вологда
  Пенза Самара Саратов Казань Ижевск Пермь Уфа Оренбург Челябинск Тюмень Омск Томск Барнаул Кемерово Красноярск
  Иркутск Чита Хабаровск Краснодар Ставрополь Астрахань Волгоград Саранск Чебоксары Киров Сыктывкар Архангельск
  Мурманск Петрозаводск Брянск Белгород Тамбов Ульяновск Тольятти Сызрань Рыбинск Череповец Муром Ковров`.split(
    /\s+/,
  );

const BRITISH_TOWNS =
  `Derby Preston Reading Leeds Swindon Norwich Exeter Carlisle Lincoln Durham Stafford Warwick Bolton Bristol Cardiff
  Swansea Dundee Perth Stirling Inverness Newport Chester Wigan Rochdale Halifax Huddersfield Doncaster Rotherham
  Grimsby Hull Scunthorpe Ipswich Colchester Bedford Luton Oxford Gloucester Worcester Hereford Telford Shrewsbury
  Crewe Macclesfield Stockport Lancaster Barrow Sunderland Gateshead Plymouth Poole Southampton Portsmouth Crawley
  Ashford`.split(/\s+/);

/** A town by number; a second round through the list gets a number. */
export function town(language: Language, index: number): string {
  const towns = language === "ru" ? RUSSIAN_TOWNS : BRITISH_TOWNS;
  const round = Math.floor(index / towns.length);
  const name = towns[index % towns.length]!;
  return round === 0 ? name : `${name}-${round + 1}`;
}

export const companyNames: readonly (Text & { domain: string })[] = [
  { en: "Northmill Engineering", ru: "Северный машиностроительный завод", domain: "northmill.example" },
  { en: "Ashcombe Instruments", ru: "Приборостроительный завод «Вектор»", domain: "ashcombe.example" },
  { en: "Harland Pumps and Valves", ru: "Насосы и арматура «Гидросила»", domain: "harland.example" },
];

const FIRM_STEMS: readonly Text[] = [
  { en: "Albion", ru: "Альбион" },
  { en: "Meridian", ru: "Меридиан" },
  { en: "Crown", ru: "Корона" },
  { en: "Vector", ru: "Контур" },
  { en: "Beacon", ru: "Маяк" },
  { en: "Orion", ru: "Орион" },
  { en: "Granite", ru: "Гранит" },
  { en: "Summit", ru: "Вершина" },
  { en: "Harbour", ru: "Гавань" },
  { en: "Falcon", ru: "Сокол" },
  { en: "Cedar", ru: "Кедр" },
  { en: "Polar", ru: "Полюс" },
  { en: "Delta", ru: "Дельта" },
  { en: "Atlas", ru: "Атлас" },
  { en: "Sterling", ru: "Стандарт" },
  { en: "Pioneer", ru: "Пионер" },
  { en: "Amber", ru: "Янтарь" },
  { en: "Comet", ru: "Комета" },
  { en: "Horizon", ru: "Горизонт" },
  { en: "Forge", ru: "Горн" },
  { en: "Zenith", ru: "Зенит" },
  { en: "Ridge", ru: "Хребет" },
  { en: "Lotus", ru: "Лотос" },
  { en: "Rapid", ru: "Стремнина" },
];

/** Kinds of partner: what they do, whether they serve the company or are served by it. */
export const firmKinds: readonly { key: string; serves: boolean; share: number; name: Text; duty: Text }[] = [
  {
    key: "material",
    serves: true,
    share: 5,
    name: { en: "{} Metals Ltd", ru: "ООО «{}-Металл»" },
    duty: { en: "Supplies materials", ru: "Поставляет материалы" },
  },
  {
    key: "buyer",
    serves: false,
    share: 6,
    name: { en: "{} Trading plc", ru: "АО «ТД {}»" },
    duty: { en: "Buys our products", ru: "Покупает нашу продукцию" },
  },
  {
    key: "carrier",
    serves: true,
    share: 3,
    name: { en: "{} Haulage Ltd", ru: "ООО «{}-Транс»" },
    duty: { en: "Carries freight", ru: "Перевозит грузы" },
  },
  {
    key: "software",
    serves: true,
    share: 1,
    name: { en: "{} Software Ltd", ru: "ООО «{}-Софт»" },
    duty: { en: "Maintains software", ru: "Сопровождает программы" },
  },
  {
    key: "cleaning",
    serves: true,
    share: 1,
    name: { en: "{} Facilities Ltd", ru: "ООО «{}-Сервис»" },
    duty: { en: "Cleans and repairs buildings", ru: "Убирает и ремонтирует помещения" },
  },
  {
    key: "parts",
    serves: true,
    share: 3,
    name: { en: "{} Components Ltd", ru: "ООО «{}-Комплект»" },
    duty: { en: "Supplies parts and tools", ru: "Поставляет комплектующие и инструмент" },
  },
  {
    key: "staffing",
    serves: true,
    share: 1,
    name: { en: "{} Recruitment Ltd", ru: "ООО «{}-Кадры»" },
    duty: { en: "Finds staff", ru: "Подбирает персонал" },
  },
];

/** The stem of a firm by number, made unique by a second word when the list is through. */
export function firmStem(language: Language, index: number): string {
  const count = FIRM_STEMS.length;
  const first = FIRM_STEMS[index % count]![language];
  const round = Math.floor(index / count);
  if (round === 0) return first;
  const second = FIRM_STEMS[(index + round * 7) % count]![language];
  return round < count ? `${first} ${second}` : `${first} ${second} ${round}`;
}
