import { foldWord } from "./foldWord.ts";

/**
 * Names of companies, brands and places that stand in lists of common words, where they would count as words that tell little. Whoever
 * asks for one means nothing else, so an article that lacks it has no answer. Left out are names that are words besides (Uber, Shell,
 * Target, Jobs).
 */
const NAMES = `
adidas amazon amd apple audi benz bmw boeing bosch chevrolet chrysler claude daimler dell disney ebay ferrari fiat ford google honda
hyundai ibm intel jaguar lexus mastercard mazda mercedes meta microsoft mitsubishi motorola netflix nike nissan nokia nvidia oracle
panasonic paypal pepsi pfizer philips porsche rolex samsung siemens skype sony starbucks toshiba toyota verizon volkswagen volvo walmart
wikipedia xerox yahoo yamaha youtube
afghanistan africa afrika alaska amsterdam argentina argentinien arizona asia asien athens athen atlanta austin australia australien
austria österreich bavaria bayern belgium belgien berlin boston brazil brasilien brussels brüssel california kalifornien canada kanada
chicago chile china colorado cuba kuba dallas denmark dänemark denver detroit deutschland dubai dublin egypt ägypten england europa europe
finland finnland florida france frankfurt frankreich geneva genf georgia germany greece griechenland hamburg hawaii hongkong houston
hungary ungarn iceland india indien indonesia iran iraq irak ireland irland israel istanbul italy italien japan kansas kentucky
korea köln london louisiana madrid malaysia maryland massachusetts mexico mexiko miami michigan milan minnesota montana montreal moscow
moskau munich münchen nebraska netherlands niederlande nevada norway norwegen ohio oklahoma ontario oregon oxford pakistan paris
pennsylvania peru philippines poland polen portugal prague prag russia russland sacramento scotland schottland seattle serbia singapore
singapur spain spanien stockholm sweden schweden switzerland schweiz sydney taiwan tennessee texas thailand tokyo tokio toronto turkey
türkei utah ukraine vegas venezuela venice vienna wien vietnam virginia wales warsaw warschau washington wisconsin york zurich zürich
`;

export const PROPER_NAMES: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/).map(foldWord));
