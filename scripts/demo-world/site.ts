/** The website of the demo's customer, who sells sensors that hear when a machine is about to fail. */
export const SITE = { account: 'Velmaris Instruments', name: 'velmaris.example', domain: 'www.velmaris.example' }

export type PageKind = 'home' | 'product' | 'pricing' | 'story' | 'article' | 'docs' | 'demo' | 'about'
export type Page = { path: string; title: string; seconds: number }

const page = (path: string, title: string, seconds: number): Page => ({ path, title, seconds })

/** `seconds`: how long a page typically holds a reader. */
export const PAGES: Record<PageKind, Page[]> = {
  home: [page('/', 'Velmaris: hear machines fail before they do', 25)],
  product: [
    page('/product', 'Products', 30),
    page('/product/vibration-sensor', 'VX-2 vibration sensor', 75),
    page('/product/acoustic-sensor', 'AX-1 acoustic sensor', 70),
    page('/product/gateway', 'Gateway for harsh places', 60),
    page('/product/cloud', 'Velmaris Cloud', 65),
    page('/product/cloud/alerts', 'Alerts that do not cry wolf', 50),
  ],
  pricing: [page('/pricing', 'Pricing', 80), page('/pricing/compare', 'Compare the plans', 95)],
  story: [
    page('/customers', 'Customers', 30),
    page('/customers/paper-mill', 'A paper mill without Sunday breakdowns', 110),
    page('/customers/wind-farm', 'Forty turbines, one technician', 115),
    page('/customers/dairy', 'How a dairy saved its separators', 100),
  ],
  article: [
    page('/blog', 'Blog', 25),
    page('/blog/bearing-wear-explained', 'Bearing wear explained in six spectra', 170),
    page('/blog/iso-20816-in-practice', 'ISO 20816 in practice', 190),
    page('/blog/retrofit-old-pumps', 'Retrofitting pumps from 1974', 150),
    page('/blog/wireless-in-steel-plants', 'Wireless in steel plants: what works', 145),
    page('/blog/cost-of-an-hour-down', 'What an hour of downtime costs', 120),
  ],
  docs: [
    page('/docs', 'Documentation', 30),
    page('/docs/getting-started', 'Getting started', 140),
    page('/docs/mounting', 'Mounting a sensor', 130),
    page('/docs/api/authentication', 'API: authentication', 120),
    page('/docs/api/measurements', 'API: measurements', 160),
    page('/docs/security', 'Security and data residency', 125),
  ],
  demo: [page('/demo-request', 'Request a demo', 90), page('/contact', 'Contact', 45)],
  about: [
    page('/about', 'About us', 45),
    page('/careers', 'Careers', 60),
    page('/partners', 'Become a partner', 55),
    page('/imprint', 'Imprint', 20),
  ],
}

/** Where readers of a kind of page go next; `null` is away. */
export const NEXT: Record<PageKind, [PageKind | null, number][]> = {
  home: [
    ['product', 40],
    ['pricing', 12],
    ['story', 10],
    ['article', 7],
    ['docs', 6],
    ['about', 8],
    [null, 17],
  ],
  product: [
    ['product', 32],
    ['pricing', 20],
    ['story', 12],
    ['docs', 10],
    ['demo', 6],
    ['home', 3],
    [null, 17],
  ],
  pricing: [
    ['pricing', 14],
    ['product', 18],
    ['demo', 22],
    ['story', 8],
    ['docs', 6],
    [null, 32],
  ],
  story: [
    ['story', 20],
    ['product', 24],
    ['pricing', 12],
    ['demo', 8],
    [null, 36],
  ],
  article: [
    ['article', 26],
    ['product', 16],
    ['home', 8],
    ['story', 6],
    [null, 44],
  ],
  docs: [
    ['docs', 48],
    ['product', 8],
    ['pricing', 6],
    [null, 38],
  ],
  demo: [
    ['demo', 12],
    ['product', 8],
    ['home', 6],
    [null, 74],
  ],
  about: [
    ['about', 22],
    ['home', 10],
    ['product', 8],
    [null, 60],
  ],
}
