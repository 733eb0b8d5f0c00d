/** Where a form says which files of what was sent back stand in it too. */
export const FILES_AGAIN = 'filesAgain';
