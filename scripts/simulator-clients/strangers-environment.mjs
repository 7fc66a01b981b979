const KEPT = ['PATH', 'LANG', 'TZ', 'TMPDIR', 'SystemRoot', 'npm_config_registry', 'NODE_EXTRA_CA_CERTS']

/**
 * What the clients see of this machine: a home folder of their own, no proxy, nothing that would talk to anyone but the
 * simulator, and no sign-in that the developer has in the environment.
 */
export const strangersEnvironment = home => ({
  ...Object.fromEntries(KEPT.flatMap(name => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))),
  HOME: home,
  USERPROFILE: home,
  NO_COLOR: '1',
  FORCE_COLOR: '0',
  SF_AUTOUPDATE_DISABLE: 'true',
  SF_DISABLE_AUTOUPDATE: 'true',
  SF_SKIP_NEW_VERSION_CHECK: 'true',
  SF_DISABLE_TELEMETRY: 'true',
  SF_DISABLE_LOG_FILE: 'true',
  SF_HIDE_RELEASE_NOTES: 'true',
  SF_HIDE_RELEASE_NOTES_FOOTER: 'true',
  SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
})
