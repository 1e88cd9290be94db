const IN_ENGLISH_ALONE = /^\/(?:my|team|assurance|agencies|privacy|join|sessions|safety-case)(?:\/|$)/;

/** Whether the page there is in every language; pages for those who have signed in are in English. */
export const isInLanguages = (pathname: string): boolean => !IN_ENGLISH_ALONE.test(pathname);
