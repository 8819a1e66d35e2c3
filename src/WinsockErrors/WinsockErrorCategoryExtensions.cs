using System.Globalization;

namespace WinsockErrors;

/// <summary>Gets the names and meanings of categories, in the languages of the table.</summary>
/// <remarks>Each member depends only on its arguments and, for a null culture, on the current one.</remarks>
public static class WinsockErrorCategoryExtensions
{
    extension(WinsockErrorCategory category)
    {
        /// <summary>Gets the display name of the category in the given language.</summary>
        /// <param name="language">The language.</param>
        /// <returns>A few words without a period, such as <c>Connection lost</c>.</returns>
        /// <exception cref="ArgumentOutOfRangeException">The category is not a member of the enumeration.</exception>
        public string GetDisplayName(WinsockLanguage language) =>
            (language == WinsockLanguage.French
                ? CatalogCategories.GetFrenchName(category)
                : CatalogCategories.GetEnglishName(category)) ?? throw OutOfRange(category);

        /// <summary>Gets the display name of the category in the language of a culture.</summary>
        /// <param name="culture">The culture; null means <see cref="CultureInfo.CurrentUICulture"/>.</param>
        /// <returns>
        /// <inheritdoc cref="GetDisplayName(WinsockErrorCategory, WinsockLanguage)" path="/returns"/>
        /// </returns>
        /// <exception cref="ArgumentOutOfRangeException">The category is not a member of the enumeration.</exception>
        public string GetDisplayName(CultureInfo? culture = null) =>
            category.GetDisplayName(WinsockLanguage.FromCulture(culture));

        /// <summary>Gets the meaning of the category in the given language.</summary>
        /// <param name="language">The language.</param>
        /// <returns>One sentence with its final period.</returns>
        /// <exception cref="ArgumentOutOfRangeException">The category is not a member of the enumeration.</exception>
        public string GetDescription(WinsockLanguage language) =>
            (language == WinsockLanguage.French
                ? CatalogCategories.GetFrenchDescription(category)
                : CatalogCategories.GetEnglishDescription(category)) ?? throw OutOfRange(category);

        /// <summary>Gets the meaning of the category in the language of a culture.</summary>
        /// <param name="culture">The culture; null means <see cref="CultureInfo.CurrentUICulture"/>.</param>
        /// <returns>One sentence with its final period.</returns>
        /// <exception cref="ArgumentOutOfRangeException">The category is not a member of the enumeration.</exception>
        public string GetDescription(CultureInfo? culture = null) =>
            category.GetDescription(WinsockLanguage.FromCulture(culture));
    }

    private static ArgumentOutOfRangeException OutOfRange(WinsockErrorCategory category) =>
        new(nameof(category), category, "The enumeration does not have the category.");
}
