/** Bodies of the database's own functions and views that look into a column of JSON, and why each may. */
export const REACHES: Readonly<Record<string, string>> = {
  blank_person:
    'blanks the contact of a request, which versions 0 and 1 keep at one place (wall/doors.test.ts blanks one of each)',
  named_in_acta: 'tells an ally what its own organizations were called, which every version keeps at one place',
  held_requests:
    'gives the name of a request, which versions 0 and 1 keep at one place (views/heldRequests.test.ts reads one of each)',
};
