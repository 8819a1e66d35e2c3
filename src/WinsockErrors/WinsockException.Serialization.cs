#if !NET

using System.Runtime.Serialization;

namespace WinsockErrors;

// For .NET Framework. On .NET, binary serialization is obsolete, and so are the members of the base class for it.
[Serializable]
public sealed partial class WinsockException
{
    private WinsockException(SerializationInfo info, StreamingContext context)
        : base(info, context)
    {
        Code = (WinsockError)info.GetInt32(nameof(Code));
        LastError = (int?)info.GetValue(nameof(LastError), typeof(int?));
        operation = info.GetString(nameof(operation));
        language = (WinsockLanguage)info.GetInt32(nameof(language));
    }

    /// <inheritdoc/>
    public override void GetObjectData(SerializationInfo info, StreamingContext context)
    {
        base.GetObjectData(info, context);
        info.AddValue(nameof(Code), (int)Code);
        info.AddValue(nameof(LastError), LastError, typeof(int?));
        info.AddValue(nameof(operation), operation);
        info.AddValue(nameof(language), (int)language);
    }
}

#endif
