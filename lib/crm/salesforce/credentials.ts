/** Runs one refresh with the only refresh token that is worth anything, and keeps the one that comes back in its place. */
export type RefreshTokens = {
  use<T extends { refreshToken: string | undefined }>(refresh: (refreshToken: string) => Promise<T>): Promise<T>
}

export type Secret =
  | { way: 'password'; username: string; password: string; token: string }
  | { way: 'client_credentials'; clientId: string; clientSecret: string }
  /** The secret is empty where the app asks for none: PKCE proves who is asking. */
  | { way: 'web_server'; clientId: string; clientSecret: string; refreshTokens: RefreshTokens }

export type Credentials = {
  /** New with every saved set of credentials: what is remembered of sessions and refusals is remembered for this. */
  version: string
  loginUrl: string
  simulator: string | undefined
  secret: Secret
  /** The org that is expected behind them: another one is refused, so that no link ever points into a stranger's org. */
  orgId?: string
}

export type Session = { accessToken: string; instanceUrl: string; orgId: string; userId: string }
