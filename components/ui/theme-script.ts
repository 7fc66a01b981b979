export const THEME_KEY = 'wow-theme'

/** Runs before the first paint, so that no page ever flashes in the other theme. */
export const THEME_SCRIPT = `(function(){var t;try{t=localStorage.getItem('${THEME_KEY}')}catch(e){}
var dark=t?t==='dark':matchMedia('(prefers-color-scheme: dark)').matches
document.documentElement.dataset.theme=dark?'dark':'light'})()`
