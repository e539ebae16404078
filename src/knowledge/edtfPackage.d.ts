/** The part of the package `edtf` that is used; it brings no types of its own. */
declare module "edtf" {
  interface ExtendedDate {
    readonly type: "Date" | "Year" | "Decade" | "Century" | "Season" | "Interval" | "Set" | "List";
    /** Milliseconds since 1970; NaN outside what `Date` can hold. */
    readonly min: number | null;
    readonly max: number | null;
  }
  /** Throws when the text is not EDTF. */
  function edtf(text: string): ExtendedDate;
  // biome-ignore lint/style/noDefaultExport: it is the package that exports it so.
  export default edtf;
}
