/** Begins the note that keeps which translation the kit had when a text was exported. */
export const OWN_NOTE = 'relevo-own: ';
