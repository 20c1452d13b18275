// The theme's script asks every alternate for a sitemap of its own (/en/programmes/npqh/sitemap.xml), which no site has.
// It knows alternates by the exact value of rel; with a space before it the value means the same.
for (const link of document.querySelectorAll("link[rel=alternate]")) link.setAttribute("rel", " alternate");
