/** Something that the person at the terminal can mend. */
export class CliFault extends Error {}
