using System.Globalization;

namespace WinsockErrors;

/// <summary>Gets the language of the texts for a culture.</summary>
public static class WinsockLanguageExtensions
{
    extension(WinsockLanguage)
    {
        /// <summary>Gets the language that the methods of this library use for a culture.</summary>
        /// <param name="culture">The culture; null means <see cref="CultureInfo.CurrentUICulture"/>.</param>
        /// <returns>French for fr and every culture below it, such as fr-CA; English for all others.</returns>
        /// <example>
        /// <code>var language = WinsockLanguage.FromCulture(CultureInfo.GetCultureInfo("fr-CA")); // French</code>
        /// C# before 14, F# and Visual Basic call <c>WinsockLanguageExtensions.FromCulture(culture)</c>.
        /// </example>
        public static WinsockLanguage FromCulture(CultureInfo? culture = null)
        {
            // By name, because the other properties of a culture lose its language under InvariantGlobalization.
            string name = (culture ?? CultureInfo.CurrentUICulture).Name;
            return name.StartsWith("fr", StringComparison.OrdinalIgnoreCase) && (name.Length == 2 || name[2] == '-')
                ? WinsockLanguage.French
                : WinsockLanguage.English;
        }
    }
}
