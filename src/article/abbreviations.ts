const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Words, written like this, after which a full stop practically never ends a sentence. */
export const NEVER_LAST = words(
  `Dr Prof Mr Mrs Ms Hr Frl Dipl Ing bzw ca Ca vgl Vgl sog ggf Ggf evtl Evtl bspw insb inkl exkl zzgl abzgl geb gest max
  urspr ehem Tel Hrsg vs viz cf`,
);

/** The same for abbreviations of several letters, „z. B.“ or "e.g.", without dots and spaces in lower case. */
export const NEVER_LAST_LETTERS = words("zb dh va ie eg");

/** Words that are abbreviations only before a number: „Abs. 3“, "No. 7". */
export const BEFORE_NUMBER = words(
  `Abs Art Nr No no Nos nos Fig fig Figs figs Abb Kap Vol vol Bd Ch ch Sec Para Ziff Rn Rz Anm Fn pp Approx approx Est est`,
);

/** Abbreviations that may end a sentence: they do when a word follows that opens sentences. */
export const MAYBE_LAST = words(
  `Inc Corp Ltd Co Bros Jr Sr LLC PLC Mio Mrd Tsd Std min St Str Mt Ft Gen Sen Rep Gov Lt Col Sgt Capt Cmdr Maj Hon Rev Fr Pres
  Jan Feb Mar Mrz Apr Jun Jul Aug Sep Sept Okt Oct Nov Dez Dec Chr Jh Jhd Univ Dept Ave Blvd`,
);

/**
 * Words that, with a capital letter after a full stop, open a sentence rather than go on with a name: articles, pronouns,
 * conjunctions, prepositions and the commonest adverbs of German and English, in lower case.
 */
export const OPENERS = words(
  `der die das den dem des ein eine einen einem einer eines er sie es wir ihr ich du man dies diese dieser dieses diesen diesem
  jene jener jenes jeder jede jedes und aber doch denn oder auch als wenn weil da dass daß ob obwohl während nachdem bevor bis
  seit seitdem im in am an auf aus außer bei beim mit nach von vom vor zu zum zur für gegen ohne um unter über durch trotz wegen
  laut so dann dort hier heute gestern morgen jetzt nun nur noch schon sogar damit daher deshalb deswegen danach dabei dafür
  dagegen dazu darum darauf außerdem allerdings jedoch trotzdem dennoch vielleicht wer was wo wie warum wann welche welcher
  welches kein keine keiner mein meine dein sein seine ihre ihren ihrem unser unsere viele alle einige mehr manche zwar zuvor
  zunächst schließlich inzwischen mittlerweile insgesamt immer nie sobald solange falls sondern hinzu zudem ferner statt
  the a an he she it they we i you this that these those and but or nor yet if when while because as at by on of from to with
  without after before since until then there here now today yesterday tomorrow who where why how which whose his her its their
  our my your not yes no both each every some many most all although though however meanwhile instead still also even only once
  another such one two three for into through during despite under over about between among against what perhaps maybe later
  according`,
);

/** What follows a German ordinal: „5. März“, „Ende des 19. Jahrhunderts“. In lower case. */
export const AFTER_ORDINAL = words(
  `januar jänner februar feber märz april mai juni juli august september oktober november dezember jan feb mrz apr jun jul aug
  sep sept okt nov dez jahrhundert jahrhunderts jh jahrestag geburtstag auflage liga bundesliga weltkrieg`,
);

/** Words before a number with a full stop that make it an ordinal: „am 5.“, „im 19. Jahrhundert“. */
export const BEFORE_ORDINAL = words(
  `der die das den dem des am vom zum zur im beim bis seit ab ein eine einen einem einer eines jeder jede jedes jeden sein seine
  seinen seinem seiner ihr ihre ihren ihrem ihrer mein meine meinen unser unsere unseren kein keine und oder`,
);
