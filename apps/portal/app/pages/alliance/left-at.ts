/** Where the first page tells of the alliances that the reader's organizations left. */
export const LEFT = 'ya-no-hace-parte';
