import { createContext, useContext } from 'react';

const ReadOnly = createContext(false);

/** Around pages of a record that the reader may read and not change: their forms are left out. */
export const ReadOnlyPages = ReadOnly.Provider;

export const useReadOnly = (): boolean => useContext(ReadOnly);
