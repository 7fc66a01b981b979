/** Request headers that server.ts always sets itself, over anything a browser may have sent under these names. */
export const PATH_HEADER = 'x-wow-path'
export const ADDRESS_HEADER = 'x-wow-address'
