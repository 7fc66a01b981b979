/** SOAP login() exists up to 64.0; the duplicate-rule header needs 52.0 or later. jsforce's default, 50.0, has neither. */
export const API_VERSION = '64.0'
